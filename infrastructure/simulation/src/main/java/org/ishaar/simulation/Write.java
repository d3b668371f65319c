package org.ishaar.simulation;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One write of case management.
 *
 * @param sequence its place in the stream
 * @param at epoch milliseconds
 */
record Write(
        String complaintId,
        long sequence,
        long at,
        @Nullable Item before,
        @Nullable Item after) {

    static final Duration STALE_INSERT = Duration.ofDays(7);
    static final Duration STALE_MODIFY = Duration.ofDays(30);

    /** Whether it says something that a citizen may be told. */
    boolean isChange() {
        return after != null && (before == null || !before.key().equals(after.key()));
    }

    boolean isMalformed() {
        return after != null && after.isMalformed();
    }

    /** Whether the item said nothing readable before. */
    boolean followsNothingKnown() {
        return before == null || before.isMalformed();
    }

    boolean follows(ChangeKey change) {
        return before != null && before.key().equals(change);
    }

    /** By the rule of the contract, from what was written. */
    boolean isStale() {
        Instant effective = after == null ? null : after.effectiveAt();
        Duration limit = before == null ? STALE_INSERT : STALE_MODIFY;
        return effective != null && effective.plus(limit).isBefore(writtenAt());
    }

    /** A stream tells the time of a write in whole seconds. */
    Instant writtenAt() {
        return Instant.ofEpochSecond(at / 1000);
    }

    DynamodbStreamRecord record() {
        DynamodbStreamRecord event = new DynamodbStreamRecord();
        event.setEventName(before == null ? "INSERT" : after == null ? "REMOVE" : "MODIFY");
        event.setDynamodb(new StreamRecord()
                .withKeys(Map.of("complaintId", new AttributeValue(complaintId)))
                .withOldImage(before == null ? null : before.image())
                .withNewImage(after == null ? null : after.image())
                .withSequenceNumber(Long.toString(sequence))
                .withApproximateCreationDateTime(Date.from(writtenAt())));
        return event;
    }
}
