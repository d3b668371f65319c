package org.ishaar.local.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Names that wait to be dealt with, each once and at the place of its last mention; of too many the oldest go. */
final class Newest<T> {

    private final int most;
    private final LinkedHashSet<T> names = new LinkedHashSet<>();

    Newest(int most) {
        this.most = most;
    }

    synchronized void put(T name) {
        names.remove(name);
        names.add(name);
        if (names.size() > most) {
            names.remove(names.iterator().next());
        }
    }

    /** The oldest first; what is taken is gone. */
    synchronized List<T> take(int limit) {
        List<T> taken = new ArrayList<>(names.stream().limit(limit).toList());
        taken.forEach(names::remove);
        return taken;
    }
}
