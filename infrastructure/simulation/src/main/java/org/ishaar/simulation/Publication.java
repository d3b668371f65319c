package org.ishaar.simulation;

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

    boolean wasAccepted() {
        return acceptedAt > 0;
    }

    /** Whether the text may be on a phone, as far as its sender can know. */
    boolean mayHaveGoneOut() {
        return wasAccepted() || outcome == Outcome.OPEN || outcome == Outcome.UNKNOWN;
    }
}
