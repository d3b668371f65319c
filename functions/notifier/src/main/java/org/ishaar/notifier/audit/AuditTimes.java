package org.ishaar.notifier.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * When the audit does what.
 *
 * @param at time of day, UTC, from which a night's run begins
 * @param secondLook how long a missing change is given before it is looked for again
 * @param recordGrace how long a missed change waits for its stream record; longer than a stream keeps records, 24 hours
 */
public record AuditTimes(LocalTime at, Duration secondLook, Duration recordGrace) {

    /** An entry due for longer than this is stuck: the resender looks every minute, a lease is a quarter of an hour. */
    public static final Duration STUCK_AFTER = Duration.ofHours(1);

    /** A stream record's time is rounded down to the minute; a change written after the second look must show as later. */
    private static final Duration SHORTEST_SECOND_LOOK = Duration.ofMinutes(1);

    public AuditTimes {
        if (secondLook.compareTo(SHORTEST_SECOND_LOOK) <= 0) {
            throw new IllegalArgumentException("the second look must come more than a minute after the first");
        }
    }

    /** The night whose run should have begun at the given time, by its date. */
    LocalDate nightOf(Instant now) {
        return now.minusNanos(at.toNanoOfDay()).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
