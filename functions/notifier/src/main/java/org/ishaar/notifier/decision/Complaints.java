package org.ishaar.notifier.decision;

import java.util.Optional;
import org.ishaar.ledger.StoreUnavailableException;

/** The complaints table. */
public interface Complaints {

    /**
     * How the citizen can be reached now, strongly consistent; empty when the complaint is gone.
     *
     * @throws StoreUnavailableException when the table cannot be read
     */
    Optional<Contact> contactOf(String complaintId);
}
