package org.ishaar.bench.year;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The simulated clock, in whole milliseconds: it shows the time of whoever is at work. */
final class Watch extends Clock {

    /** A Monday, half past eight in Morocco: the offices open. */
    private static final long OPENING = Instant.parse("2026-03-02T08:30:00Z").toEpochMilli();

    private static final long NANOS_A_MILLI = 1_000_000;

    private long now;
    private Instant instant = Instant.ofEpochMilli(OPENING);

    /** Milliseconds after the offices opened. */
    long now() {
        return now;
    }

    void set(long time) {
        if (time != now) {
            now = time;
            instant = Instant.ofEpochMilli(OPENING + time);
        }
    }

    void pass(long millis) {
        set(now + millis);
    }

    /** Waits, and a little longer where it is no whole millisecond. */
    void pass(Duration time) {
        pass((time.toNanos() + NANOS_A_MILLI - 1) / NANOS_A_MILLI);
    }

    static Instant at(long time) {
        return Instant.ofEpochMilli(OPENING + time);
    }

    static long millisOf(Instant time) {
        return time.toEpochMilli() - OPENING;
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
