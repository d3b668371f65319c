package org.ishaar.notifier.decision;

import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.Ledger;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.jspecify.annotations.Nullable;

/**
 * The last change of a complaint, as its item shows it without telling when it was written.
 *
 * @param change its time of writing is when the item was first seen so: it was not written later
 * @param badAttribute the first attribute that is against the rule; null when the item is well formed
 * @param ifMalformed what the change was filed under if its time was too far ahead when it was written
 */
public record StoredComplaint(StatusChange change, @Nullable String badAttribute, ChangeId ifMalformed) {

    /** Whether the ledger has an entry for this change, under whichever identity. */
    public boolean isRecordedIn(Ledger ledger) {
        return ledger.entriesOf(change.complaintId()).stream()
                .map(entry -> entry.change().id())
                .anyMatch(this::isMine);
    }

    /** As a new item would tell of it. */
    NewStatus asNewStatus() {
        return new NewStatus(change, true, new Contact(null));
    }

    private boolean isMine(ChangeId recorded) {
        return recorded.equals(change.id())
                || recorded.equals(ifMalformed)
                || recorded.equals(change.asMalformed().id());
    }
}
