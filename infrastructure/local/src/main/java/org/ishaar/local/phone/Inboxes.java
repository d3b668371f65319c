package org.ishaar.local.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest texts of the numbers that were last texted: bounded on both sides, unlike the counts. */
final class Inboxes {

    private final int texts;
    private final LinkedHashMap<String, Inbox> byNumber;
    private long total;

    Inboxes(int numbers, int texts) {
        this.texts = texts;
        this.byNumber = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Inbox> eldest) {
                return size() > numbers;
            }
        };
    }

    synchronized void add(Delivered text) {
        total++;
        Inbox inbox = Optional.ofNullable(byNumber.remove(text.to())).orElseGet(Inbox::new);
        inbox.add(text, texts);
        byNumber.put(text.to(), inbox);
    }

    synchronized List<Delivered> of(String number) {
        Inbox inbox = byNumber.get(number);
        return inbox == null ? List.of() : List.copyOf(inbox.latest);
    }

    synchronized Map<String, List<Delivered>> all() {
        Map<String, List<Delivered>> all = new LinkedHashMap<>();
        byNumber.forEach((number, inbox) -> all.put(number, List.copyOf(inbox.latest)));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    synchronized long total() {
        return total;
    }

    synchronized long total(String number) {
        Inbox inbox = byNumber.get(number);
        return inbox == null ? 0 : inbox.received;
    }

    synchronized void clear() {
        byNumber.values().forEach(inbox -> inbox.latest.clear());
    }

    synchronized void clear(String number) {
        Inbox inbox = byNumber.get(number);
        if (inbox != null) {
            inbox.latest.clear();
        }
    }

    private static final class Inbox {

        private final Deque<Delivered> latest = new ArrayDeque<>();
        private long received;

        void add(Delivered text, int limit) {
            received++;
            latest.addLast(text);
            if (latest.size() > limit) {
                latest.removeFirst();
            }
        }
    }
}
