package org.ishaar.complaint;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When case management wrote a change: the order in which texts of one complaint must go out.
 *
 * @param sequence the stream record's sequence number, a decimal number of up to 40 digits; null where no record told
 * @param at when the item was written
 */
public record Written(@Nullable String sequence, Instant at) {

    /** By sequence number, as numbers; by time where one of the two has none. */
    public boolean isBefore(Written other) {
        if (sequence == null || other.sequence == null) {
            return at.isBefore(other.at);
        }
        return new BigInteger(sequence).compareTo(new BigInteger(other.sequence)) < 0;
    }
}
