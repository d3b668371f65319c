package org.ishaar.notifier.decision;

import java.util.List;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.StatusChange;
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

    /** Whether one of the complaint's entries is for this change, under whichever identity. */
    public boolean isRecordedAmong(List<Notification> entries) {
        return entries.stream().map(entry -> entry.change().id()).anyMatch(this::isMine);
    }

    /**
     * As its record would tell of it.
     *
     * @param inserted whether it is the complaint's first; a later one is news for longer
     */
    NewStatus asNewStatus(boolean inserted) {
        return new NewStatus(change, inserted, new Contact(null));
    }

    private boolean isMine(ChangeId recorded) {
        return recorded.equals(change.id())
                || recorded.equals(ifMalformed)
                || recorded.equals(change.asMalformed().id());
    }
}
