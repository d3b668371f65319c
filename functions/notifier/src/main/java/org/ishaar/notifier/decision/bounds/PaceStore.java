package org.ishaar.notifier.decision.bounds;

/** Where all senders keep the pace. */
public interface PaceStore {

    /**
     * Writes the next pace unless another sender has written since.
     *
     * @return what stands then: {@code next}, or the other's
     * @throws org.ishaar.ledger.StoreUnavailableException when the table cannot be used
     */
    Pace replace(Pace asRead, Pace next);
}
