package org.ishaar.ledger.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.ishaar.complaint.Notification;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An item beside the entries that says which entry a message id is of, once the index knows the entry by another. */
final class MessagePointer {

    /** No reference has a {@code #}: nobody who asks for a complaint's entries gets a pointer. */
    private static final String PREFIX = "#message#";

    private static final AttributeValue SORT = AttributeValue.fromS("#");

    /** SNS may log up to 72 hours late, and its logs are kept for seven days: after that nobody asks. */
    private static final Duration ASKED_FOR = Duration.ofDays(7);

    private MessagePointer() {}

    /** Written as an update, which all who replace entries may do. */
    static UpdateItemRequest put(String messageId, Notification entry) {
        Instant last = entry.history().get(entry.history().size() - 1).at();
        long expiresAt = last.plus(ASKED_FOR).getEpochSecond();
        return UpdateItemRequest.builder()
                .key(key(messageId))
                .updateExpression("SET entryComplaintId = :complaint, entryChangeId = :change, expiresAt = :expiry")
                .expressionAttributeValues(Map.of(
                        ":complaint", AttributeValue.fromS(entry.change().complaintId()),
                        ":change", AttributeValue.fromS(entry.change().id().value()),
                        ":expiry", AttributeValue.fromN(Long.toString(expiresAt))))
                .build();
    }

    static Map<String, AttributeValue> key(String messageId) {
        return Map.of("complaintId", AttributeValue.fromS(PREFIX + messageId), "changeId", SORT);
    }

    /** The key of the entry that a pointer item leads to. */
    static Map<String, AttributeValue> entryKey(Map<String, AttributeValue> pointer) {
        return Map.of(
                "complaintId",
                Objects.requireNonNull(pointer.get("entryComplaintId")),
                "changeId",
                Objects.requireNonNull(pointer.get("entryChangeId")));
    }
}
