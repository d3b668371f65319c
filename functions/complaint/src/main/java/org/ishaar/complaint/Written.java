package org.ishaar.complaint;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When case management wrote a change: the order in which texts of one complaint must go out.
 *
 * @param sequence the stream record's sequence number, a decimal number of up to 40 digits; null where no record told
 * @param at when the item was written
 */
public record Written(@Nullable String sequence, Instant at) {

    /**
     * Further apart than this, times are surer: the stream of a table that was made anew, as at a restore, may number
     * its records lower than the old one did. In one stream, times never contradict sequences by as much.
     */
    private static final Duration ONE_STREAM = Duration.ofHours(1);

    /** As numbers, which digits of one length are as text too. */
    private static int compare(String digits, String others) {
        return digits.length() == others.length()
                ? digits.compareTo(others)
                : new BigInteger(digits).compareTo(new BigInteger(others));
    }

    /** By sequence number, as numbers; by time where one of the two has none, or both are far apart. */
    public boolean isBefore(Written other) {
        boolean farApart = Math.abs(at.toEpochMilli() - other.at.toEpochMilli()) > ONE_STREAM.toMillis();
        if (sequence == null || other.sequence == null || farApart) {
            return at.isBefore(other.at);
        }
        return compare(sequence, other.sequence) < 0;
    }
}
