package org.ishaar.notifier.audit;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.ishaar.ledger.StoreUnavailableException;

/** Entries that somebody should have looked at long ago. */
public interface StuckEntries {

    /**
     * Tells of those that were due before the given time.
     *
     * @param goOn whether there is time for more
     * @return how many there are; of so many that time ran out, those counted
     * @throws StoreUnavailableException when the ledger cannot be read
     */
    long report(Instant dueBefore, BooleanSupplier goOn);
}
