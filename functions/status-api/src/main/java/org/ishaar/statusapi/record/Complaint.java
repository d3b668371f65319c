package org.ishaar.statusapi.record;

import java.time.Instant;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Status;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as case management has it now, without its phone number.
 *
 * @param status null where the item is against the contract
 * @param changedAt null where the item is against the contract
 * @param change the change that made this status, as the ledger files it
 */
public record Complaint(
        ComplaintId id,
        @Nullable Status status,
        @Nullable Instant changedAt,
        @Nullable String office,
        ChangeId change) {

    /** Where the ledger has the entry of the present change. */
    public EntryKey presentEntry() {
        return new EntryKey(id, change);
    }
}
