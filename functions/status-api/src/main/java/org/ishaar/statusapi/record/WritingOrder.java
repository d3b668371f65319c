package org.ishaar.statusapi.record;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Entries newest first in the order in which their changes were written. By stream sequence number; an entry without one
 * is placed by its time among those that have one. (Comparing two entries by whichever of both they share is no order:
 * it can go in a circle.)
 */
public final class WritingOrder {

    private static final Comparator<Entry> BY_CHANGE =
            Comparator.comparing(entry -> entry.key().change().value());
    private static final Comparator<Entry> BY_SEQUENCE = Comparator.comparing(WritingOrder::sequence)
            .thenComparing(BY_CHANGE)
            .reversed();
    private static final Comparator<Entry> BY_TIME = Comparator.comparing(
                    (Entry entry) -> entry.written().at())
            .thenComparing(BY_CHANGE)
            .reversed();

    private WritingOrder() {}

    public static List<Entry> newestFirst(List<Entry> entries) {
        List<Entry> numbered = entries.stream()
                .filter(WritingOrder::isNumbered)
                .sorted(BY_SEQUENCE)
                .toList();
        List<Entry> unnumbered = entries.stream()
                .filter(entry -> !isNumbered(entry))
                .sorted(BY_TIME)
                .toList();
        return merged(numbered, unnumbered);
    }

    private static List<Entry> merged(List<Entry> numbered, List<Entry> unnumbered) {
        List<Entry> merged = new ArrayList<>(numbered.size() + unnumbered.size());
        int next = 0;
        for (Entry entry : numbered) {
            while (next < unnumbered.size() && isNewer(unnumbered.get(next), entry)) {
                merged.add(unnumbered.get(next++));
            }
            merged.add(entry);
        }
        merged.addAll(unnumbered.subList(next, unnumbered.size()));
        return merged;
    }

    private static boolean isNewer(Entry entry, Entry than) {
        return entry.written().at().isAfter(than.written().at());
    }

    private static boolean isNumbered(Entry entry) {
        return entry.written().sequence() != null;
    }

    private static BigInteger sequence(Entry entry) {
        return new BigInteger(Objects.requireNonNull(entry.written().sequence()));
    }
}
