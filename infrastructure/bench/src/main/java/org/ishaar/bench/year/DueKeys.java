package org.ishaar.bench.year;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * What is due, as the table's sparse index shows it to the resender: in 16 shards, read in rounds of a page of a hundred
 * keys of each, oldest first over all shards. A key that no longer holds is dropped when it comes up.
 */
final class DueKeys {

    private static final int SHARDS = 16;
    private static final int KEYS_A_PAGE = 100;
    private static final int ENTRY_BITS = 22;
    private static final long ENTRY = (1L << ENTRY_BITS) - 1;

    private final List<Keys> shards = new ArrayList<>();
    private final LongPredicate holds;

    /** Of a table in which the given predicate tells whether a key still holds. */
    DueKeys(LongPredicate holds) {
        this.holds = holds;
        for (int shard = 0; shard < SHARDS; shard++) {
            shards.add(new Keys());
        }
    }

    static int entryOf(long key) {
        return (int) (key & ENTRY);
    }

    static long dueAt(long key) {
        return key >> ENTRY_BITS;
    }

    /** From now on the entry is due at that time. */
    void put(int entry, long dueAt) {
        shardOf(entry).add(dueAt << ENTRY_BITS | entry);
    }

    private Keys shardOf(int entry) {
        return shards.get(entry / Arrivals.STEPS % SHARDS);
    }

    Rounds due(long now) {
        return new Rounds(now);
    }

    /** One run's reading. */
    final class Rounds {

        private final List<Keys> open = new ArrayList<>(shards);
        private final List<Long> given = new ArrayList<>();
        private final long last;

        private Rounds(long now) {
            last = now << ENTRY_BITS | ENTRY;
        }

        boolean hasNext() {
            return !open.isEmpty();
        }

        /** Complaints with something due, in the order in which it fell due. */
        Set<Integer> next() {
            List<Long> page = new ArrayList<>();
            open.removeIf(shard -> !fill(page, shard));
            given.addAll(page);
            page.sort(null);
            Set<Integer> complaints = new LinkedHashSet<>();
            page.forEach(key -> complaints.add(entryOf(key) / Arrivals.STEPS));
            return complaints;
        }

        /** Whether the shard had a full page. */
        private boolean fill(List<Long> page, Keys shard) {
            int found = 0;
            while (found < KEYS_A_PAGE && !shard.isEmpty() && shard.smallest() <= last) {
                long key = shard.poll();
                if (holds.test(key)) {
                    page.add(key);
                    found++;
                }
            }
            return found == KEYS_A_PAGE;
        }

        /** What was read and is still due stands in the index as before. */
        void close() {
            given.stream()
                    .filter(holds::test)
                    .forEach(key -> shardOf(entryOf(key)).add(key));
        }
    }
}
