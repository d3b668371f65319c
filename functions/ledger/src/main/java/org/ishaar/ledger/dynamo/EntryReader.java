package org.ishaar.ledger.dynamo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Step;
import org.ishaar.complaint.Trouble;
import org.ishaar.complaint.Verdict;
import org.ishaar.complaint.Written;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an entry back from an item of the notifications table. */
final class EntryReader {

    private final Map<String, AttributeValue> item;

    private EntryReader(Map<String, AttributeValue> item) {
        this.item = item;
    }

    static Notification read(Map<String, AttributeValue> item) {
        return new EntryReader(item).entry();
    }

    static Receipt readReceipt(Map<String, AttributeValue> item) {
        return new EntryReader(item).receipt();
    }

    private Notification entry() {
        return new Notification(
                change(),
                State.valueOf(text("state")),
                optional("reason", Reason::valueOf),
                attempt(),
                trouble(),
                optional("dueAt", Instant::parse),
                texts("messageIds"),
                sent(),
                text("catalogueVersion"),
                numberCorrectedBy(),
                optional("malformedAttribute", Function.identity()),
                optional("numberHash", Function.identity()),
                receipts(),
                history(),
                Instant.ofEpochSecond(number("expiresAt")));
    }

    private StatusChange change() {
        return new StatusChange(
                text("complaintId"),
                new ChangeId(text("changeId")),
                optional("status", Status::new),
                optional("statusChangedAt", Instant::parse),
                optional("office", Function.identity()),
                new Language(text("language")),
                new Written(optional("sequence", Function.identity()), Instant.parse(text("writtenAt"))),
                optional("follows", ChangeId::new));
    }

    private Attempt attempt() {
        String[] numberAndToken = text("attempt").split("#", 2);
        return new Attempt(
                Integer.parseInt(numberAndToken[0]),
                numberAndToken[1],
                Instant.parse(text("attemptAt")),
                optional("uncertainAt", Instant::parse));
    }

    private Trouble trouble() {
        return new Trouble(
                Math.toIntExact(number("refusals")),
                Math.toIntExact(number("unknowns")),
                Math.toIntExact(number("bounced")),
                optional("triedSince", Instant::parse),
                Duration.ofMillis(number("clockStoppedMillis")));
    }

    private @Nullable SentText sent() {
        if (!item.containsKey("segments")) {
            return null;
        }
        return new SentText(
                Math.toIntExact(number("segments")),
                SmsEncoding.valueOf(text("encoding")),
                optional("phoneHint", Function.identity()));
    }

    private @Nullable Written numberCorrectedBy() {
        Instant at = optional("numberCorrectedAt", Instant::parse);
        return at == null ? null : new Written(optional("numberCorrectedSequence", Function.identity()), at);
    }

    private List<String> texts(String name) {
        AttributeValue list = item.get(name);
        return list == null
                ? List.of()
                : list.l().stream().map(AttributeValue::s).toList();
    }

    private List<Step> history() {
        return required("history").l().stream()
                .map(step -> new EntryReader(step.m()).step())
                .toList();
    }

    private Step step() {
        return new Step(State.valueOf(text("state")), optional("reason", Reason::valueOf), Instant.parse(text("at")));
    }

    private List<Receipt> receipts() {
        AttributeValue list = item.get("receipts");
        return list == null
                ? List.of()
                : list.l().stream().map(receipt -> readReceipt(receipt.m())).toList();
    }

    private Receipt receipt() {
        AttributeValue price = item.get("priceUsd");
        return new Receipt(
                text("messageId"),
                Verdict.valueOf(text("verdict")),
                Instant.parse(text("acceptedAt")),
                price == null ? null : new BigDecimal(price.n()),
                item.containsKey("dwellMillis") ? number("dwellMillis") : null);
    }

    private String text(String name) {
        return required(name).s();
    }

    private long number(String name) {
        return Long.parseLong(required(name).n());
    }

    private <T> @Nullable T optional(String name, Function<String, T> parse) {
        AttributeValue value = item.get(name);
        return value == null ? null : parse.apply(value.s());
    }

    private AttributeValue required(String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an entry of the notifications table lacks its attribute " + name);
        }
        return value;
    }
}
