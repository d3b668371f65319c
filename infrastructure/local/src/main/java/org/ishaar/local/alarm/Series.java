package org.ishaar.local.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One metric's values, minute by minute, and what they come to in any time. */
final class Series {

    private final NavigableMap<Instant, List<Double>> minutes;

    /** Made anew when something was added since. */
    private @Nullable Totals totals;

    Series() {
        this(new TreeMap<>());
    }

    private Series(NavigableMap<Instant, List<Double>> minutes) {
        this.minutes = minutes;
    }

    void add(Instant minute, List<Double> values) {
        minutes.computeIfAbsent(minute, first -> new ArrayList<>()).addAll(values);
        totals = null;
    }

    /** A copy of what was told before a time. */
    Series before(Instant time) {
        return new Series(new TreeMap<>(minutes.headMap(time, false)));
    }

    boolean isEmpty() {
        return minutes.isEmpty();
    }

    Instant first() {
        return minutes.firstKey();
    }

    Instant last() {
        return minutes.lastKey();
    }

    Window between(Instant from, Instant to) {
        Totals known = totals;
        if (known == null) {
            known = new Totals(minutes);
            totals = known;
        }
        return new Window(known, known.indexOf(from), known.indexOf(to));
    }

    /** Counts and sums from the first minute up to each, so that those of any time are a difference. */
    private static final class Totals {
        private final long[] seconds;
        private final double[][] values;
        private final int[] counts;
        private final double[] sums;

        Totals(NavigableMap<Instant, List<Double>> minutes) {
            seconds =
                    minutes.keySet().stream().mapToLong(Instant::getEpochSecond).toArray();
            values = minutes.values().stream().map(Totals::plain).toArray(double[][]::new);
            counts = new int[values.length + 1];
            sums = new double[values.length + 1];
            for (int i = 0; i < values.length; i++) {
                counts[i + 1] = counts[i] + values[i].length;
                sums[i + 1] = sums[i] + Arrays.stream(values[i]).sum();
            }
        }

        private static double[] plain(Collection<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** Of the first minute that is not before the time. */
        int indexOf(Instant time) {
            int found = Arrays.binarySearch(seconds, time.getEpochSecond());
            return found < 0 ? -found - 1 : found;
        }
    }

    /** The values of a time. */
    record Window(Totals totals, int from, int to) {

        int count() {
            return totals.counts[to] - totals.counts[from];
        }

        double sum() {
            return totals.sums[to] - totals.sums[from];
        }

        double least() {
            double least = Double.POSITIVE_INFINITY;
            for (int minute = from; minute < to; minute++) {
                for (double value : totals.values[minute]) {
                    least = Math.min(least, value);
                }
            }
            return least;
        }

        double most() {
            double most = Double.NEGATIVE_INFINITY;
            for (int minute = from; minute < to; minute++) {
                for (double value : totals.values[minute]) {
                    most = Math.max(most, value);
                }
            }
            return most;
        }

        /** Smallest first. */
        double[] sorted() {
            return Arrays.stream(totals.values, from, to)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
        }
    }
}
