package org.ishaar.notifier.audit;

import java.util.List;
import org.ishaar.notifier.decision.StoredComplaint;
import org.jspecify.annotations.Nullable;

/**
 * A page of a segment.
 *
 * @param complaints those that could be read
 * @param unreadable classes of the exceptions that the others met
 * @param last key to go on after; null at the segment's end
 * @param readUnits read request units it took
 */
public record Page(
        List<StoredComplaint> complaints,
        List<String> unreadable,
        @Nullable String last,
        double readUnits) {

    public Page {
        complaints = List.copyOf(complaints);
        unreadable = List.copyOf(unreadable);
    }
}
