package org.ishaar.notifier.audit;

import java.util.Collection;
import java.util.Set;
import org.ishaar.ledger.StoreUnavailableException;

/** Which changes the ledger has an entry for, many at a time. */
public interface LedgerKeys {

    /**
     * What was found.
     *
     * @param readUnits read request units it took
     */
    record Found(Set<EntryKey> keys, double readUnits) {

        public Found {
            keys = Set.copyOf(keys);
        }
    }

    /**
     * Those of the keys that are there; a write of the last second may not show yet.
     *
     * @param keys {@link Docket#PAGE} at most, all different
     * @throws StoreUnavailableException when the ledger cannot be read
     */
    Found among(Collection<EntryKey> keys);
}
