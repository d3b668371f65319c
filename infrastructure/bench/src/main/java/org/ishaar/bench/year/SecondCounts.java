package org.ishaar.bench.year;

import java.util.Arrays;

/** How much happened in each second. */
final class SecondCounts {

    private static final int MILLIS = 1000;

    private int[] counts = new int[1024];

    void add(long millis) {
        int second = (int) (millis / MILLIS);
        if (second >= counts.length) {
            counts = Arrays.copyOf(counts, 2 * second);
        }
        counts[second]++;
    }

    int most() {
        return Arrays.stream(counts).max().orElse(0);
    }
}
