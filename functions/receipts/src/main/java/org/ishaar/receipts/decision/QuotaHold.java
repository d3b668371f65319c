package org.ishaar.receipts.decision;

import java.time.Instant;

/** The brake's {@code holdUntil}: nothing is sent before it. */
public interface QuotaHold {

    /**
     * Holds all sending until the given time, unless the account was found without quota before and that hold lasts
     * beyond {@code acceptedAt}, or a human ended it later than {@code acceptedAt}: a log that comes late, or again,
     * must not bring a hold back.
     *
     * @param acceptedAt when SNS took the text that found no quota
     * @return whether the hold was set
     * @throws org.ishaar.ledger.StoreUnavailableException when the table cannot be written
     */
    boolean hold(Instant until, Instant acceptedAt);
}
