package org.ishaar.ledger.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Step;
import org.ishaar.complaint.Trouble;
import org.ishaar.complaint.UtcMillis;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entry as an item of the notifications table; no phone number, no text. */
final class EntryItem {

    private final Map<String, AttributeValue> item = new HashMap<>();

    private EntryItem() {}

    static Map<String, AttributeValue> of(Notification entry) {
        EntryItem out = new EntryItem();
        out.change(entry.change());
        out.state(entry);
        out.trouble(entry.trouble());
        out.sent(entry.sent(), entry.messageIds());
        out.receipts(entry.receipts());
        out.unreachable(entry);
        return out.item;
    }

    static Map<String, AttributeValue> key(StatusChange change) {
        return Map.of(
                "complaintId",
                AttributeValue.fromS(change.complaintId()),
                "changeId",
                AttributeValue.fromS(change.id().value()));
    }

    /** The key of an item, or of an index's. */
    static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return Map.of(
                "complaintId",
                Objects.requireNonNull(item.get("complaintId")),
                "changeId",
                Objects.requireNonNull(item.get("changeId")));
    }

    static String time(Instant at) {
        return UtcMillis.of(at);
    }

    /** The attempt as one value that a condition can compare. */
    static String attempt(Notification entry) {
        return entry.attempt().number() + "#" + entry.attempt().token();
    }

    private void change(StatusChange change) {
        item.putAll(key(change));
        put("status", change.status());
        put("statusChangedAt", change.changedAt());
        put("office", change.office());
        put("language", change.language().code());
        put("sequence", change.written().sequence());
        put("writtenAt", change.written().at());
        put("follows", change.follows());
    }

    private void state(Notification entry) {
        put("state", entry.state());
        put("reason", entry.reason());
        put("attempt", attempt(entry));
        put("attemptAt", entry.attempt().startedAt());
        put("uncertainAt", entry.attempt().uncertainAt());
        put("catalogueVersion", entry.catalogueVersion());
        put("malformedAttribute", entry.malformedAttribute());
        put("numberHash", entry.numberHash());
        due(entry);
        item.put("history", history(entry.history()));
        item.put("expiresAt", expiry(entry));
        if (entry.numberCorrectedBy() != null) {
            put("numberCorrectedAt", entry.numberCorrectedBy().at());
            put("numberCorrectedSequence", entry.numberCorrectedBy().sequence());
        }
    }

    /** In whole seconds, as DynamoDB's expiry takes it. */
    static AttributeValue expiry(Notification entry) {
        return AttributeValue.fromN(Long.toString(entry.expiresAt().getEpochSecond()));
    }

    private void due(Notification entry) {
        if (entry.dueAt() != null) {
            put("dueAt", entry.dueAt());
            number("dueShard", DueIndex.shardOf(entry.change().complaintId()));
        }
    }

    private void trouble(Trouble trouble) {
        number("refusals", trouble.refusals());
        number("unknowns", trouble.unknowns());
        number("bounced", trouble.bounced());
        put("triedSince", trouble.since());
        number("clockStoppedMillis", trouble.stopped().toMillis());
    }

    private void sent(@Nullable SentText sent, List<String> messageIds) {
        if (!messageIds.isEmpty()) {
            put("messageId", messageIds.get(messageIds.size() - 1));
            item.put(
                    "messageIds",
                    AttributeValue.fromL(
                            messageIds.stream().map(AttributeValue::fromS).toList()));
        }
        if (sent != null) {
            number("segments", sent.parts());
            put("encoding", sent.encoding());
            put("phoneHint", sent.phoneHint());
        }
    }

    private void receipts(List<Receipt> receipts) {
        if (!receipts.isEmpty()) {
            item.put(
                    "receipts",
                    AttributeValue.fromL(
                            receipts.stream().map(EntryItem::receipt).toList()));
        }
    }

    static AttributeValue receipt(Receipt receipt) {
        EntryItem out = new EntryItem();
        out.put("messageId", receipt.messageId());
        out.put("verdict", receipt.verdict());
        out.put("acceptedAt", receipt.acceptedAt());
        if (receipt.priceUsd() != null) {
            out.item.put("priceUsd", AttributeValue.fromN(receipt.priceUsd().toPlainString()));
        }
        if (receipt.dwellMillis() != null) {
            out.number("dwellMillis", receipt.dwellMillis());
        }
        return AttributeValue.fromM(out.item);
    }

    /** For the sparse index over what could not reach its citizen, by office. */
    private void unreachable(Notification entry) {
        if (entry.leftCitizenUninformed()) {
            String office = entry.change().office();
            put("unreachableOffice", office == null ? "-" : office);
            put(
                    "unreachableSince",
                    entry.history().get(entry.history().size() - 1).at());
        }
    }

    private static AttributeValue history(List<Step> steps) {
        return AttributeValue.fromL(steps.stream().map(EntryItem::step).toList());
    }

    private static AttributeValue step(Step step) {
        EntryItem out = new EntryItem();
        out.put("state", step.state());
        out.put("reason", step.reason());
        out.put("at", step.at());
        return AttributeValue.fromM(out.item);
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            item.put(name, AttributeValue.fromS(value instanceof Instant at ? time(at) : value.toString()));
        }
    }

    private void number(String name, long value) {
        item.put(name, AttributeValue.fromN(Long.toString(value)));
    }
}
