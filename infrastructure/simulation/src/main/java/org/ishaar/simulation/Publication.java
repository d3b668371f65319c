package org.ishaar.simulation;

import java.util.Set;
import org.ishaar.complaint.Verdict;
import org.jspecify.annotations.Nullable;

/** One call of Publish, and what the simulation knows of it that its caller may not. */
final class Publication {

    enum Outcome {
        /** Called, no answer yet. */
        OPEN,
        ACCEPTED,
        /** Certainly not accepted, and the caller was told so. */
        REFUSED,
        /** SNS says that the number is none. */
        REJECTED,
        /** The caller does not know. */
        UNKNOWN
    }

    private static final Set<Verdict> LOST =
            Set.of(Verdict.PASSING, Verdict.NO_QUOTA, Verdict.OPTED_OUT, Verdict.NUMBER_REFUSED);

    final Hold hold;
    final String number;
    final String body;
    /** When Publish was called. */
    final long at;

    Outcome outcome = Outcome.OPEN;
    /** When SNS took it, in epoch milliseconds; 0 while it has not. */
    long acceptedAt;
    /** When its message id came into the ledger; 0 while it has not. */
    long settledAt;

    @Nullable
    String messageId;

    /** The first word of a carrier that the ledger took on it, and when. */
    private @Nullable Verdict word;

    private long heardAt;
    private long deliveredAt = Long.MAX_VALUE;

    Publication(Hold hold, String number, String body, long at) {
        this.hold = hold;
        this.number = number;
        this.body = body;
        this.at = at;
    }

    /** The earliest that its lease can have ended by anybody's clock. */
    long leaseEnd(int skewSeconds) {
        return hold.startedAt + Rulebook.LEASE.toMillis() - 2000L * skewSeconds;
    }

    void hear(Verdict said, long now) {
        if (word == null) {
            word = said;
            heardAt = now;
        }
        if (said == Verdict.DELIVERED) {
            deliveredAt = Math.min(deliveredAt, now);
        }
    }

    /** Whether it was known by then, by a carrier's first word, that no phone got it and that another would help. */
    boolean isKnownLost(long time) {
        return word != null && LOST.contains(word) && heardAt <= time;
    }

    /** Whether the first word was a final one: it stands, whatever comes later. */
    boolean isLostForGood() {
        return word == Verdict.OPTED_OUT || word == Verdict.NUMBER_REFUSED;
    }

    /** Whether a carrier had said by then that it arrived. */
    boolean isKnownToHaveArrived(long time) {
        return deliveredAt <= time;
    }

    boolean wasAccepted() {
        return acceptedAt > 0;
    }

    /** Whether the text may be on a phone, as far as its sender can know. */
    boolean mayHaveGoneOut() {
        return wasAccepted() || outcome == Outcome.OPEN || outcome == Outcome.UNKNOWN;
    }
}
