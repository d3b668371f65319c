package org.ishaar.local.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has changed since a page was last told: names only, each once, so that a slow page costs nothing. */
final class Mailbox implements Activity.Viewer {

    private final LinkedHashSet<ChangeKey> rows = new LinkedHashSet<>();
    private final LinkedHashSet<String> phones = new LinkedHashSet<>();

    @Override
    public synchronized void changed(ChangeKey row) {
        put(rows, row, Activity.ROWS);
    }

    @Override
    public synchronized void changed(String phoneId) {
        put(phones, phoneId, Activity.PHONES);
    }

    private static <T> void put(Set<T> names, T name, int most) {
        names.remove(name);
        names.add(name);
        if (names.size() > most) {
            names.remove(names.iterator().next());
        }
    }

    synchronized List<ChangeKey> takeRows() {
        return take(rows);
    }

    synchronized List<String> takePhones() {
        return take(phones);
    }

    private static <T> List<T> take(Set<T> names) {
        List<T> taken = new ArrayList<>(names);
        names.clear();
        return taken;
    }
}
