package org.ishaar.receipts.decision;

import org.ishaar.complaint.Notification;
import org.ishaar.complaint.State;
import org.ishaar.ledger.Ledger;

/** Whether a later change of the complaint has overtaken an entry. */
record LaterChanges(Ledger ledger) {

    /**
     * Whether a text about a later change went out, or may have, or is just being sent: then the earlier one is not
     * sent again. One that is claimed after this look finds the earlier one waiting, and waits for it; one that was
     * claimed just before is found by the sender of the earlier one, who looks again.
     */
    boolean overtook(Notification entry) {
        return ledger.entriesOf(entry.change().complaintId()).stream()
                .filter(other -> entry.change().isWrittenBefore(other.change()))
                .anyMatch(later -> later.state() == State.PENDING || later.mayHaveGoneOut());
    }
}
