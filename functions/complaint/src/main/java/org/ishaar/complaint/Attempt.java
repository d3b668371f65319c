package org.ishaar.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sender's hold on an entry.
 *
 * @param number counts the claims and takes of the entry, from 1
 * @param token random, so that a sender knows its own claim again
 * @param startedAt when the hold began
 * @param uncertainAt when SNS left this attempt's outcome unknown; null while nothing says so
 */
public record Attempt(
        int number,
        String token,
        Instant startedAt,
        @Nullable Instant uncertainAt) {

    public static Attempt first(String token, Instant now) {
        return new Attempt(1, token, now, null);
    }

    public Attempt next(String nextToken, Instant now) {
        return new Attempt(number + 1, nextToken, now, null);
    }

    public Attempt leftUncertain(Instant now) {
        return new Attempt(number, token, startedAt, now);
    }
}
