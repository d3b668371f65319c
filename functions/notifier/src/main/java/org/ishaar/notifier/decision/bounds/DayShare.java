package org.ishaar.notifier.decision.bounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.bounds.TextCounts.Count;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;
import org.jspecify.annotations.Nullable;

/** What one function instance has set aside of a day's texts, in blocks that get smaller towards the ceiling. */
public final class DayShare {

    private static final long LARGEST_BLOCK = 20;

    /** A block is at most a tenth of what is left, so that instances strand few texts below the ceiling. */
    private static final long BLOCKS_LEFT = 10;

    private static final int TRIES = 5;

    /** Entries are held meanwhile: one slow call is all the time there is. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final TextCounts counts;
    private final Counter counter;
    private final Clock clock;
    private LocalDate day = LocalDate.EPOCH;
    private long inHand;
    private long known;
    private Instant troubleUntil = Instant.EPOCH;
    private @Nullable StoreUnavailableException trouble;

    public DayShare(TextCounts counts, Counter counter, Clock clock) {
        this.counts = counts;
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * One text of the day's; false when the ceiling is reached.
     *
     * @throws StoreUnavailableException when the count cannot be used; for a moment after that without asking
     */
    synchronized boolean take(LocalDate today, long ceiling) {
        turnTo(today);
        if (inHand == 0 && known < ceiling) {
            ask(ceiling);
        }
        boolean has = inHand > 0;
        inHand -= has ? 1 : 0;
        return has;
    }

    /** The text did not go out: another may instead, on the same day. */
    synchronized void giveBack(LocalDate takenOn) {
        inHand += takenOn.equals(day) ? 1 : 0;
    }

    /** Whether the last that was heard of the day is that nothing is left of it. */
    synchronized boolean isUsedUp(LocalDate today, long ceiling) {
        return today.equals(day) && inHand == 0 && known >= ceiling;
    }

    private void turnTo(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            inHand = 0;
            known = 0;
        }
    }

    private void ask(long ceiling) {
        Instant now = clock.instant();
        if (trouble != null && now.isBefore(troubleUntil)) {
            throw trouble;
        }
        try {
            for (int tries = 0; inHand == 0 && known < ceiling && tries < TRIES && isStill(now); tries++) {
                setAside(ceiling);
            }
        } catch (StoreUnavailableException e) {
            trouble = e;
            troubleUntil = clock.instant().plus(Pocket.AFTER_TROUBLE);
            throw e;
        }
    }

    private boolean isStill(Instant now) {
        return !clock.instant().isAfter(now.plus(LONGEST));
    }

    private void setAside(long ceiling) {
        long block = Math.max(1, Math.min(LARGEST_BLOCK, (ceiling - known) / BLOCKS_LEFT));
        Count count = counts.add(counter, day, block, ceiling);
        known = count.stands();
        inHand = count.added() ? block : 0;
    }
}
