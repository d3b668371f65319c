package org.ishaar.bench;

import java.util.List;

/** Of several rounds, the one in the middle: what the machine did beside does not move it. */
public final class Median {

    private Median() {}

    public static double of(List<Double> values) {
        return quantile(values, 0.5);
    }

    /**
     * The smallest value that this share of all values does not exceed.
     *
     * @param share from 0 to 1
     */
    public static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, at));
    }
}
