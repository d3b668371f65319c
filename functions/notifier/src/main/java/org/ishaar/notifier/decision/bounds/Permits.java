package org.ishaar.notifier.decision.bounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The permits of one invocation: asked for one by one, taken in blocks as large as the work at hand. */
public final class Permits {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Pocket pocket;
    private final Rate rate;
    private final Clock clock;
    private final Consumer<Duration> rest;
    private final AtomicInteger atHand = new AtomicInteger();

    /**
     * For one invocation of the pocket's function instance.
     *
     * @param rest waits for so long
     */
    public Permits(Pocket pocket, Rate rate, Clock clock, Consumer<Duration> rest) {
        this.pocket = pocket;
        this.rate = rate;
        this.clock = clock;
        this.rest = rest;
    }

    /** So many texts are at hand, at most. */
    public void expect(int texts) {
        atHand.set(texts);
    }

    /** A permit to send now, for which this waited up to a second; empty when none is to be had within one. */
    public Optional<Permit> take() {
        return draw(oneOfThoseAtHand());
    }

    /** Tries until there is one, while the given condition holds. */
    public Optional<Permit> await(BooleanSupplier goOn) {
        int wanted = oneOfThoseAtHand();
        Optional<Permit> permit = draw(wanted);
        while (permit.isEmpty() && goOn.getAsBoolean()) {
            rest.accept(BETWEEN_TRIES);
            permit = draw(wanted);
        }
        return permit;
    }

    private int oneOfThoseAtHand() {
        return atHand.getAndUpdate(left -> Math.max(0, left - 1));
    }

    private Optional<Permit> draw(int wanted) {
        return rate.isBounded() ? pocket.draw(wanted, rate).map(this::usable) : Optional.of(Permit.free());
    }

    private Permit usable(Instant slot) {
        for (Instant now = clock.instant(); now.isBefore(slot); now = clock.instant()) {
            rest.accept(Duration.between(now, slot));
        }
        return Permit.of(slot, pocket::giveBack);
    }
}
