package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ishaar.complaint.StatusChange;
import org.ishaar.local.phone.Accepted;
import org.ishaar.local.phone.Phones;
import org.jspecify.annotations.Nullable;

/** What passes by in the runner: it is told of everything, keeps the newest, and tells viewers what has changed. */
final class Activity {

    /** Rows that a page shows. */
    static final int ROWS = 200;

    static final int PHONES = 50;

    /** Whoever looks; told quickly and often. */
    interface Viewer {
        void changed(ChangeKey row);

        void changed(String phoneId);
    }

    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final Counts counts;
    private final Changes changes;
    private final Handsets handsets;
    private final PhoneModes modes;

    Activity(Clock clock, Phones phones) {
        counts = new Counts(clock);
        changes = new Changes(clock, counts, row -> viewers.forEach(viewer -> viewer.changed(row)));
        handsets = new Handsets(clock, phone -> viewers.forEach(viewer -> viewer.changed(phone)));
        modes = new PhoneModes(phones);
    }

    void handedOver(StatusChange change) {
        changes.handedOver(change);
    }

    void recorded(ChangeKey key, String state, @Nullable String reason) {
        changes.recorded(key, state, reason);
    }

    void accepted(Accepted text) {
        counts.accepted();
        handsets.accepted(text);
    }

    void add(Viewer viewer) {
        viewers.add(viewer);
    }

    void remove(Viewer viewer) {
        viewers.remove(viewer);
    }

    boolean isWatched() {
        return !viewers.isEmpty();
    }

    Changes changes() {
        return changes;
    }

    Handsets handsets() {
        return handsets;
    }

    Counts counts() {
        return counts;
    }

    PhoneModes modes() {
        return modes;
    }

    List<ObjectNode> phones(Collection<String> ids, Numbers numbers) {
        return handsets.json(ids, numbers, modes);
    }

    ObjectNode pulse() {
        ObjectNode pulse = counts.pulse().put("changesKept", changes.kept());
        return pulse.put("phonesKept", handsets.kept()).put("phonesForgotten", handsets.hasForgotten());
    }
}
