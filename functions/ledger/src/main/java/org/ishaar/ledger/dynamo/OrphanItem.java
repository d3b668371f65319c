package org.ishaar.ledger.dynamo;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.ishaar.ledger.Orphan;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A receipt that no entry knows, as an item of the notifications table: no number, no carrier's words. */
final class OrphanItem {

    private static final String PREFIX = "#orphan#";

    private OrphanItem() {}

    static String partition(String numberHash) {
        return PREFIX + numberHash;
    }

    /** With the verdict: another one about the same text is kept beside it. */
    static Map<String, AttributeValue> key(Orphan orphan) {
        return Map.of(
                "complaintId",
                AttributeValue.fromS(partition(orphan.numberHash())),
                "changeId",
                AttributeValue.fromS(
                        orphan.receipt().messageId() + "#" + orphan.receipt().verdict()));
    }

    static Map<String, AttributeValue> of(Orphan orphan) {
        Map<String, AttributeValue> key = key(orphan);
        return Map.of(
                "complaintId",
                Objects.requireNonNull(key.get("complaintId")),
                "changeId",
                Objects.requireNonNull(key.get("changeId")),
                "receipt",
                EntryItem.receipt(orphan.receipt()),
                "dueAt",
                AttributeValue.fromS(EntryItem.time(orphan.lookAt())),
                "dueShard",
                AttributeValue.fromN(Integer.toString(DueIndex.ORPHANS)),
                "looks",
                AttributeValue.fromN(Integer.toString(orphan.looks())),
                "expiresAt",
                AttributeValue.fromN(Long.toString(orphan.expiresAt().getEpochSecond())));
    }

    static Orphan read(Map<String, AttributeValue> item) {
        return new Orphan(
                value(item, "complaintId").s().substring(PREFIX.length()),
                EntryReader.readReceipt(value(item, "receipt").m()),
                Instant.parse(value(item, "dueAt").s()),
                Integer.parseInt(value(item, "looks").n()),
                Instant.ofEpochSecond(Long.parseLong(value(item, "expiresAt").n())));
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }
}
