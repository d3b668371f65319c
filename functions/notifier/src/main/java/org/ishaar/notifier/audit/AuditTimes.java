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

    /** The night whose run should have begun at the given time, by its date. */
    LocalDate nightOf(Instant now) {
        return now.minusNanos(at.toNanoOfDay()).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
