package org.ishaar.notifier.audit;

import org.ishaar.complaint.StatusChange;

/** Where in the ledger a change's entry is. */
public record EntryKey(String complaintId, String changeId) {

    static EntryKey of(StatusChange change) {
        return new EntryKey(change.complaintId(), change.id().value());
    }
}
