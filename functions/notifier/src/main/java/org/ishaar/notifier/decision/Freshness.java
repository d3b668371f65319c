package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.StatusChange;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are news. Judged by when the item was written, not by when we got to it.
 *
 * @param staleAfter an INSERT written longer than this after its change is no news
 * @param since changes dated before this are no news: go-live, a restore, a move to another region
 */
public record Freshness(Duration staleAfter, @Nullable Instant since) {

    /** A MODIFY may come later than an INSERT: a clerk catching up, not a load of old complaints. */
    private static final Duration STALE_MODIFY = Duration.ofDays(30);

    /** A change seen first this long after it was written is for a human to decide. */
    private static final Duration TOO_LATE = Duration.ofDays(7);

    /** Room for corrections of a load, on top of the stale limit, before an erased complaint's entries go. */
    private static final Duration AFTER_ERASURE = Duration.ofHours(24);

    public boolean isStale(StatusChange change, boolean inserted) {
        return isStale(change, change.written().at(), inserted ? staleAfter : STALE_MODIFY);
    }

    /** Whether a number corrected at the given time is too late for the change's text. */
    public boolean isStaleForCorrection(StatusChange change, Instant correctedAt) {
        return isStale(change, correctedAt, STALE_MODIFY);
    }

    public boolean isTooLate(Instant writtenAt, Instant now) {
        return writtenAt.plus(TOO_LATE).isBefore(now);
    }

    /** When the entries of a complaint that is gone are forgotten: not before a reload is over. */
    public Instant forgetErasedAt(Instant now) {
        return now.plus(staleAfter).plus(AFTER_ERASURE);
    }

    private boolean isStale(StatusChange change, Instant writtenAt, Duration limit) {
        Instant changedAt = change.changedAt();
        return changedAt != null
                && (changedAt.plus(limit).isBefore(writtenAt) || (since != null && changedAt.isBefore(since)));
    }
}
