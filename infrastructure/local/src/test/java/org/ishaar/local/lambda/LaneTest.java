package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishaar.local.template.StreamSource;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final long NOW = 0;

    private final List<List<String>> batches = new ArrayList<>();
    private final List<Runnable> scheduled = new ArrayList<>();

    @Test
    void takesAtMostABatchAtATime() {
        Lane lane = lane(2, Duration.ZERO);
        Records.records("1", "2", "3").forEach(record -> lane.add(record, NOW));

        lane.start(scheduled::add, NOW);
        runAll();
        lane.start(scheduled::add, NOW);
        runAll();

        assertThat(batches).containsExactly(List.of("1", "2"), List.of("3"));
    }

    @Test
    void hasOneBatchInFlight() {
        Lane lane = lane(1, Duration.ZERO);
        Records.records("1", "2").forEach(record -> lane.add(record, NOW));

        lane.start(scheduled::add, NOW);
        lane.start(scheduled::add, NOW);

        assertThat(scheduled).hasSize(1);
    }

    @Test
    void waitsForItsWindowUnlessTheBatchIsFull() {
        Lane lane = lane(2, Duration.ofSeconds(5));
        lane.add(Records.record("1"), NOW);

        lane.start(scheduled::add, Duration.ofMillis(4999).toNanos());
        assertThat(scheduled).isEmpty();
        lane.start(scheduled::add, Duration.ofSeconds(5).toNanos());
        assertThat(scheduled).hasSize(1);
        runAll();

        Records.records("2", "3").forEach(record -> lane.add(record, NOW));
        lane.start(scheduled::add, NOW);
        runAll();
        assertThat(batches).containsExactly(List.of("1"), List.of("2", "3"));
    }

    @Test
    void letsNothingPassABatchThatWasNotFinished() {
        Lane lane = new Lane(source(1, Duration.ZERO), batch -> false, started -> {});
        Records.records("1", "2").forEach(record -> lane.add(record, NOW));
        lane.start(scheduled::add, NOW);
        runAll();

        lane.start(scheduled::add, NOW);

        assertThat(scheduled).isEmpty();
    }

    @Test
    void staysUnderLambdasPayloadLimit() {
        Lane lane = lane(100, Duration.ZERO);
        StreamRecord half = Records.record("1");
        for (int i = 0; i < 3; i++) {
            lane.add(new StreamRecord("" + i, half.created(), half.keys(), half.json(), 3 * 1024 * 1024), NOW);
        }

        lane.start(scheduled::add, NOW);
        runAll();

        assertThat(batches).containsExactly(List.of("0", "1"));
    }

    @Test
    void isTheSameForTheSameKey() {
        String keys = Records.record("1", "2026/17").keys();

        assertThat(Lane.of(keys, 10))
                .isEqualTo(Lane.of(Records.record("9", "2026/17").keys(), 10));
        assertThat(Lane.of(keys, 10)).isBetween(0, 9);
    }

    private Lane lane(int batchSize, Duration window) {
        return new Lane(source(batchSize, window), this::deliver, started -> {});
    }

    private boolean deliver(List<StreamRecord> batch) {
        batches.add(batch.stream().map(StreamRecord::sequence).toList());
        return true;
    }

    private void runAll() {
        List<Runnable> due = List.copyOf(scheduled);
        scheduled.clear();
        due.forEach(Runnable::run);
    }

    private static StreamSource source(int batchSize, Duration window) {
        return new StreamSource(
                "Changes",
                "Complaints",
                true,
                batchSize,
                window,
                1,
                "TRIM_HORIZON",
                -1,
                -1,
                true,
                true,
                List.of(),
                Optional.empty());
    }
}
