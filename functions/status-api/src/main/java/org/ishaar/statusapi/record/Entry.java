package org.ishaar.statusapi.record;

import java.time.Instant;
import java.util.List;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.Written;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entry for one change, as far as others may see it.
 *
 * @param status null where the item was against the contract
 * @param changedAt null where the item was against the contract
 * @param text null until a text was accepted
 * @param steps the states of the notification, oldest first; the last is the present one
 * @param unreachableSince null unless the text could not reach its citizen
 */
public record Entry(
        EntryKey key,
        @Nullable Status status,
        @Nullable Instant changedAt,
        @Nullable String office,
        String language,
        Written written,
        @Nullable Text text,
        List<Step> steps,
        @Nullable Instant unreachableSince) {

    public Step present() {
        return steps.get(steps.size() - 1);
    }

    /** A state, why, and since when; the reason is text, so that one that is newer than this build passes through. */
    public record Step(String state, @Nullable String reason, Instant at) {}

    /** What went out, without its words. */
    public record Text(long segments, String encoding) {}
}
