package org.ishaar.bench.warm;

import java.util.List;
import java.util.stream.Stream;
import org.ishaar.bench.Depth;
import org.ishaar.bench.stub.Latency;

/**
 * Batches of one size, each record about another complaint.
 *
 * @param batches of them in a round
 * @param inEachRound or in the first only: a thousand records take the tutorial's handler half a minute
 */
record Load(Latency latency, int records, int batches, boolean inEachRound) {

    /** What template.yaml sets as BatchSize. */
    static final int DEPLOYED = 100;

    static List<Load> of(Depth depth) {
        return depth == Depth.QUICK
                ? List.of(usual(1, 5), usual(DEPLOYED, 2), none(DEPLOYED, 20))
                : Stream.of(
                                usual(1, 20),
                                usual(10, 5),
                                usual(DEPLOYED, 2),
                                new Load(Latency.USUAL, 1_000, 1, false),
                                none(1, 200),
                                none(10, 50),
                                none(DEPLOYED, 20),
                                none(1_000, 3))
                        .toList();
    }

    private static Load usual(int records, int batches) {
        return new Load(Latency.USUAL, records, batches, true);
    }

    private static Load none(int records, int batches) {
        return new Load(Latency.NONE, records, batches, true);
    }

    boolean waits() {
        return latency.equals(Latency.USUAL);
    }
}
