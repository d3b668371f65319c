package org.ishaar.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueKeysTest {

    private static final int SHARDS = 16;

    private final Set<Integer> done = new HashSet<>();
    private final DueKeys due = new DueKeys(key -> !done.contains(DueKeys.entryOf(key)));

    @Test
    void givesWhatIsDueOldestFirstWhateverItsShard() {
        put(1, 30);
        put(2, 10);
        put(3, 20);
        put(4, 40);

        assertThat(due.due(30).next()).containsExactly(2, 3, 1);
    }

    @Test
    void givesAPageOfEachShardARound() {
        IntStream.range(0, 150).forEach(i -> put(i * SHARDS, i));
        put(1, 149);
        DueKeys.Rounds rounds = due.due(1_000);

        assertThat(rounds.next()).hasSize(101).contains(1).doesNotContain(100 * SHARDS);
        assertThat(rounds.hasNext()).isTrue();
        assertThat(rounds.next()).hasSize(50).contains(100 * SHARDS);
        assertThat(rounds.hasNext()).isFalse();
    }

    @Test
    void leavesOutWhatHasChangedSince() {
        put(1, 10);
        put(2, 20);
        done.add(1 * Arrivals.STEPS);

        assertThat(due.due(30).next()).containsExactly(2);
    }

    @Test
    void showsTheNextRunWhatTheLastOneLeft() {
        put(1, 10);
        put(2, 20);
        DueKeys.Rounds run = due.due(30);
        run.next();
        done.add(1 * Arrivals.STEPS);
        run.close();

        assertThat(due.due(30).next()).containsExactly(2);
    }

    private void put(int complaint, long at) {
        due.put(complaint * Arrivals.STEPS, at);
    }
}
