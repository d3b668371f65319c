package org.ishaar.notifier.decision;

import java.time.Instant;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;

/** What one write to the complaints table means to us. */
public sealed interface Update {

    /** The complaint's reference, or its hash where the reference is against the rule. */
    String complaintId();

    /**
     * A new status.
     *
     * @param inserted whether the item was new
     * @param contact how to reach the citizen, as written with the status
     */
    record NewStatus(StatusChange change, boolean inserted, Contact contact) implements Update {
        @Override
        public String complaintId() {
            return change.complaintId();
        }

        Instant writtenAt() {
            return change.written().at();
        }
    }

    /** An item against the rules, with the name of the first bad attribute. */
    record Malformed(StatusChange change, String attribute) implements Update {
        @Override
        public String complaintId() {
            return change.complaintId();
        }
    }

    /** The same status with another, usable phone number. */
    record NewNumber(String complaintId, Written written) implements Update {}

    /** The complaint is gone: erasure, expiry, or a reload under way. */
    record Removed(String complaintId) implements Update {}
}
