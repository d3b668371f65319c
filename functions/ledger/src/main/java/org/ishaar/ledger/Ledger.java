package org.ishaar.ledger;

import java.util.List;
import org.ishaar.complaint.Notification;

/**
 * The notifications table: one entry a change. All writes are conditional; none is lost to a race unseen.
 *
 * <p>Every method throws {@link StoreUnavailableException} when the table cannot be read or written.
 */
public interface Ledger {

    /**
     * Puts a first entry unless the change has one.
     *
     * @throws RefusedEntryException when the table will never take this entry
     */
    LedgerAnswer claim(Notification fresh);

    /**
     * Replaces an entry unless its state or attempt is no longer as read. One whose expiry is no longer as read, because
     * its complaint was erased or came back meanwhile, is not replaced by a version that says more of the citizen.
     */
    LedgerAnswer replace(Notification asRead, Notification next);

    /** All entries of a complaint, strongly consistent. */
    List<Notification> entriesOf(String complaintId);
}
