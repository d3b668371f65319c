package org.ishaar.notifier.decision.bounds;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to when permits have been given out, for all senders together: two lines of slots, each at half of the rate. A slot
 * is given once, whatever lane it goes to, so the rate is kept while lanes start and stop.
 *
 * @param streamLine where the stream lane's line goes on, in microseconds since 1970
 * @param resenderLine the same of the resender's line
 * @param streamSeen when the stream lane last asked
 * @param dueUntil until when something is taken to be due, so that the resender's line is its own
 * @param writer random name of the write that left this; empty before the first
 */
public record Pace(long streamLine, long resenderLine, Instant streamSeen, Instant dueUntil, String writer) {

    public static final Pace NONE = new Pace(0, 0, Instant.EPOCH, Instant.EPOCH, "");

    /** Nobody waits longer for a permit. */
    static final Duration HORIZON = Duration.ofSeconds(1);

    /** The stream lane has gone quiet. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    /** From one run of the resender to the next. */
    private static final Duration DUE = Duration.ofMinutes(1);

    /**
     * Permits and what stands after they were given.
     *
     * @param slots when each may be used, in order
     */
    record Grant(Pace next, List<Instant> slots) {}

    /** As many permits as there are within a second, up to what is wanted. */
    Grant grant(Lane lane, int wanted, Rate rate, Instant now) {
        Lines lines = new Lines(lane, micros(now), rate.lineInterval());
        lines.give(Math.min(wanted, rate.largestBlock()), hasBothLines(lane, now));
        return new Grant(lines.after(now), List.copyOf(lines.slots));
    }

    /** Whether the resender should say that something is due, though it gets no permit just now. */
    boolean isNewsThatSomethingIsDue(Lane lane, Instant now) {
        return lane == Lane.RESENDER && dueUntil.isBefore(now.plus(DUE.dividedBy(2)));
    }

    Pace writtenBy(String name) {
        return new Pace(streamLine, resenderLine, streamSeen, dueUntil, name);
    }

    private boolean hasBothLines(Lane lane, Instant now) {
        return lane == Lane.STREAM
                ? dueUntil.isBefore(now)
                : streamSeen.plus(QUIET).isBefore(now);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The two lines while a block is given out. */
    private final class Lines {
        private final Lane lane;
        private final long now;
        private final long interval;
        private final List<Instant> slots = new ArrayList<>();
        private long own;
        private long other;

        private Lines(Lane lane, long now, long interval) {
            this.lane = lane;
            this.now = now;
            this.interval = interval;
            own = lane == Lane.STREAM ? streamLine : resenderLine;
            other = lane == Lane.STREAM ? resenderLine : streamLine;
        }

        private void give(int wanted, boolean both) {
            for (int i = 0; i < wanted; i++) {
                boolean fromOther = both && Math.max(other, now) < Math.max(own, now);
                long slot = Math.max(fromOther ? other : own, now);
                if (slot > now + HORIZON.toNanos() / 1000) {
                    return;
                }
                slots.add(instant(slot));
                take(fromOther, slot + interval);
            }
        }

        private void take(boolean fromOther, long line) {
            if (fromOther) {
                other = line;
            } else {
                own = line;
            }
        }

        private Pace after(Instant at) {
            return lane == Lane.STREAM
                    ? new Pace(own, other, at, dueUntil, writer)
                    : new Pace(other, own, streamSeen, at.plus(DUE), writer);
        }
    }
}
