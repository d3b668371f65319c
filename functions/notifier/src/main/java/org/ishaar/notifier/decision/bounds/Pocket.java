package org.ishaar.notifier.decision.bounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Supplier;
import org.ishaar.ledger.StoreUnavailableException;

/** The permits that one function instance holds, taken in blocks so that texts share a write. */
public final class Pocket {

    /** After that the rate is others': a permit kept longer would let texts bunch. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** Other senders write between two of ours now and then; five times in a row is a crowd. */
    private static final int TRIES = 5;

    /** A table in trouble is left alone for so long: the others of the crew would each wait for it in turn. */
    static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final PaceStore store;
    private final Lane lane;
    private final Clock clock;
    private final Supplier<String> names;
    private final Queue<Instant> slots = new PriorityQueue<>();
    private Pace known = Pace.NONE;
    private Instant lastFree = Instant.EPOCH;
    private Instant troubleUntil = Instant.EPOCH;

    /**
     * An empty one.
     *
     * @param names random names for writes
     */
    public Pocket(PaceStore store, Lane lane, Clock clock, Supplier<String> names) {
        this.store = store;
        this.lane = lane;
        this.clock = clock;
        this.names = names;
    }

    /**
     * The next permit, of a new block where none is left.
     *
     * @param wanted texts at hand
     * @return when it may be used, within a second; empty when none is to be had
     * @throws StoreUnavailableException when the pace cannot be written; for a moment after that none is to be had
     */
    synchronized Optional<Instant> draw(int wanted, Rate rate) {
        Instant now = clock.instant();
        slots.removeIf(slot -> slot.plus(GOOD_FOR).isBefore(now));
        if (slots.isEmpty() && wanted <= 1 && rate.leavesTextsFree() && isFree(now)) {
            lastFree = now;
            return Optional.of(now);
        }
        if (slots.isEmpty() && !now.isBefore(troubleUntil)) {
            ask(wanted, rate, now);
        }
        return Optional.ofNullable(slots.poll());
    }

    synchronized void giveBack(Instant slot) {
        slots.add(slot);
    }

    private boolean isFree(Instant now) {
        return !lastFree.plus(GOOD_FOR).isAfter(now);
    }

    private void ask(int wanted, Rate rate, Instant now) {
        try {
            boolean again = true;
            for (int tries = 0; again && tries < TRIES && isStill(now); tries++) {
                again = askOnce(wanted, rate, now);
            }
        } catch (StoreUnavailableException e) {
            troubleUntil = clock.instant().plus(AFTER_TROUBLE);
            throw e;
        }
    }

    private boolean isStill(Instant now) {
        return !clock.instant().isAfter(now.plus(GOOD_FOR));
    }

    /**
     * Asks for a block. Lines only ever move on, so what is known to give nothing needs no asking.
     *
     * @return whether it is worth asking again
     */
    private boolean askOnce(int wanted, Rate rate, Instant now) {
        Pace.Grant grant = known.grant(lane, Math.max(1, wanted), rate, now);
        if (grant.slots().isEmpty() && !known.isNewsThatSomethingIsDue(lane, now)) {
            return false;
        }
        Pace next = grant.next().writtenBy(names.get());
        Pace standing = store.replace(known, next);
        boolean won = standing.writer().equals(next.writer());
        known = standing;
        if (won) {
            slots.addAll(grant.slots());
        }
        return !won;
    }
}
