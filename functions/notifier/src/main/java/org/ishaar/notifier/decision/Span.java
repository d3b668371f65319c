package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.ledger.OpenAttempt;

/** When SNS can have taken the text of an attempt, by its own clock; both ends included. */
record Span(Instant from, Instant to) {

    /** SNS's clock against ours, and a request that its sender had given up when it arrived. */
    private static final Duration EITHER_SIDE = Duration.ofSeconds(5);

    /** No sender outlives its function's time limit, nor sends after its lease. */
    static Span of(OpenAttempt attempt, Duration longestRun) {
        Instant killed = attempt.startedAt().plus(longestRun);
        return widened(attempt.startedAt(), killed.isBefore(attempt.endedAt()) ? killed : attempt.endedAt());
    }

    private static Span widened(Instant from, Instant to) {
        return new Span(from.minus(EITHER_SIDE), to.plus(EITHER_SIDE));
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    /** Whether SNS can have taken a text of the other attempt within this span; that one's clock may be off, too. */
    boolean meets(OpenAttempt other) {
        return other.overlaps(from.minus(EITHER_SIDE), to.plus(EITHER_SIDE));
    }

    /** The earliest that an attempt with this lease can have begun that meets this span. */
    Instant earliestStart(Duration lease) {
        return from.minus(EITHER_SIDE).minus(lease);
    }

    /** The latest that the lease of an attempt can end that meets this span. */
    Instant latestEnd(Duration lease) {
        return latestStart().plus(lease);
    }

    Instant latestStart() {
        return to.plus(EITHER_SIDE);
    }
}
