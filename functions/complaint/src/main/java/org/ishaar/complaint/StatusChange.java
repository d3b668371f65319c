package org.ishaar.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What case management said: one change of one complaint's status. Never changes once recorded.
 *
 * @param complaintId the complaint's reference, or a hash where the reference is against the rule
 * @param id the change's identity within the complaint
 * @param status null where the item was malformed
 * @param changedAt when the status took effect; null where the item was malformed
 * @param office prosecution office code, where given
 * @param language the citizen's language at the claim
 * @param written when the item was written
 * @param follows what the item said before, where a record told
 */
public record StatusChange(
        String complaintId,
        ChangeId id,
        @Nullable Status status,
        @Nullable Instant changedAt,
        @Nullable String office,
        Language language,
        Written written,
        @Nullable ChangeId follows) {

    /** What is left of a change that the ledger will not take as it is: enough to find it again. */
    public StatusChange asMalformed() {
        ChangeId malformed = ChangeId.malformed(String.valueOf(status), String.valueOf(changedAt));
        return new StatusChange(complaintId, malformed, null, null, null, language, written, null);
    }

    public boolean isMalformed() {
        return status == null || changedAt == null;
    }

    /** The status of a change that was not malformed. */
    public Status knownStatus() {
        if (status == null) {
            throw new IllegalStateException("the change was malformed and has no status: " + id);
        }
        return status;
    }

    /** Whether the item had the same status before, with another time. */
    public boolean correctsItsTime() {
        return status != null && follows != null && follows.isOf(status);
    }

    public boolean hasStatusOf(StatusChange other) {
        return status != null && status.equals(other.status);
    }

    public boolean isWrittenBefore(StatusChange other) {
        return written.isBefore(other.written);
    }
}
