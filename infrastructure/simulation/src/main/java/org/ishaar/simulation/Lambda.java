package org.ishaar.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.bounds.Bounds;
import org.ishaar.notifier.decision.bounds.Limits;

/** One invocation of a function: its clock, its time, its end. All its senders die with it. */
final class Lambda extends Clock {

    static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    /** Longer than the lease of 15 minutes. */
    static final Duration LONG_LIMIT = Duration.ofMinutes(40);

    private final World world;
    private final long startedAt;
    private final long limit;
    private final long skew;
    boolean killed;
    /** What operators wanted when it began. */
    Control control = Control.on(Limits.NONE);

    Lambda(World world, Duration longest) {
        this.world = world;
        startedAt = world.now();
        limit = longest.toMillis();
        int most = world.skewSeconds();
        skew = world.chance.between(-most, most) * 1000L;
    }

    static Duration longest(Knobs knobs) {
        return knobs.outlives() ? LONG_LIMIT : USUAL_LIMIT;
    }

    Invocation invocation(Control found, Bounds bounds) {
        control = found;
        return new Invocation(found, bounds, this::remaining, this::rest);
    }

    /** Others go on meanwhile. */
    void rest(Duration time) {
        world.pass(time.toMillis() + 1);
        world.sender().pause();
    }

    long startedAt() {
        return startedAt;
    }

    boolean isOver() {
        return killed || world.now() - startedAt > limit;
    }

    /** Enough for another call to the ledger that takes all its time, and more. */
    boolean hadTimeLeft() {
        return remaining().compareTo(World.CALL.multipliedBy(4)) > 0;
    }

    Duration remaining() {
        return Duration.ofMillis(startedAt + limit - world.now());
    }

    @Override
    public Instant instant() {
        return at(world.now());
    }

    /** What its clock shows at a simulated time. */
    Instant at(long time) {
        return Instant.ofEpochMilli(time + skew);
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
