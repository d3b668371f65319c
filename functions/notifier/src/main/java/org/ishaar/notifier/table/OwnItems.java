package org.ishaar.notifier.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of the notifications table that are no entries. */
final class OwnItems {

    private OwnItems() {}

    /** No reference has a {@code #}, so the item can never be taken for an entry. */
    static Map<String, AttributeValue> key(String name) {
        return Map.of("complaintId", AttributeValue.fromS(name), "changeId", AttributeValue.fromS(name));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** 0 where there is none. */
    static long number(@Nullable AttributeValue value) {
        return value == null ? 0 : Long.parseLong(value.n());
    }

    /** When the table forgets it. */
    static AttributeValue expiry(Instant of, Duration kept) {
        return number(of.plus(kept).getEpochSecond());
    }
}
