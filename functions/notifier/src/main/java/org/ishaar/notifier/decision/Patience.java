package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ishaar.complaint.Trouble;

/**
 * How long things may take before somebody acts.
 *
 * @param lease how long a sender may hold an entry; longer than any function's timeout
 * @param backoff waits after the first, second, … refusal; the last one repeats
 * @param giveUpAfter how long after its first attempt a refused text is given up; a pause does not count
 * @param absentGrace how long an entry waits for a complaint that is gone, as in a reload
 * @param sendTimeout SNS client's timeout for one call
 * @param clockSkew most that the clocks of two senders differ, the time that a claim takes included
 * @param longestRun most that a function of ours runs before it is ended
 * @param repeatsUncertain whether a text of unknown outcome is sent once more
 */
public record Patience(
        Duration lease,
        List<Duration> backoff,
        Duration giveUpAfter,
        Duration absentGrace,
        Duration sendTimeout,
        Duration clockSkew,
        Duration longestRun,
        boolean repeatsUncertain) {

    public Patience {
        backoff = List.copyOf(backoff);
        if (backoff.isEmpty() || lease.compareTo(sendTimeout) <= 0) {
            throw new IllegalArgumentException("backoff needs an entry, and the lease must outlast the send timeout");
        }
    }

    /**
     * The wait after the last of the refusals, cut so that the last attempt falls on the deadline; empty when that has
     * passed.
     */
    public Optional<Duration> nextWait(Trouble trouble, Instant now) {
        Duration left = giveUpAfter.minus(trouble.triedFor(now));
        Duration next = backoff.get(Math.min(trouble.refusals(), backoff.size()) - 1);
        Duration wait = next.compareTo(left) < 0 ? next : left;
        return wait.isNegative() || wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /** One repeat at most: a citizen gets no text more than twice. */
    public boolean maySendAgain(Trouble trouble) {
        return repeatsUncertain && trouble.unknowns() < 2;
    }
}
