package org.ishaar.bench.year;

import java.util.stream.IntStream;

/** From writing to SNS, in seconds. */
record Delays(double median, double p99, double worst) {

    static final Delays NONE = new Delays(0, 0, 0);

    private static final double MILLIS = 1000;

    static Delays of(IntStream millis) {
        int[] sorted = millis.sorted().toArray();
        return sorted.length == 0 ? NONE : new Delays(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    /** The smallest that this share of all does not exceed. */
    private static double at(int[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / MILLIS;
    }
}
