package org.ishaar.bench.year;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The changes of one day in the order of their writing. Each complaint goes through its five steps on that day, at times
 * that have nothing to do with other complaints'. The same seed gives the same day.
 *
 * @param at milliseconds after the offices open
 * @param complaints whose change it is, counted from 0; its first is its first step
 */
record Arrivals(int[] at, int[] complaints) {

    /** From registration to court, as the year's bill assumes. */
    static final int STEPS = 5;

    private static final int MINUTE = 60_000;

    static Arrivals of(int complaints, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Arrivals(times(complaints * STEPS, random), shuffled(complaints, random));
    }

    private static int[] times(int changes, SplittableRandom random) {
        int[] at = new int[changes];
        int[] byMinute = OfficeDay.changesByMinute(changes);
        int next = 0;
        for (int minute = 0; minute < byMinute.length; minute++) {
            int from = next;
            for (int i = 0; i < byMinute[minute]; i++) {
                at[next] = minute * MINUTE + random.nextInt(MINUTE);
                next++;
            }
            Arrays.sort(at, from, next);
        }
        return at;
    }

    /** Each complaint as often as it has steps. */
    private static int[] shuffled(int complaints, SplittableRandom random) {
        int[] order = new int[complaints * STEPS];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i / STEPS;
        }
        return order;
    }

    /** The same changes in so many times less time. */
    Arrivals hastened(int times) {
        return new Arrivals(Arrays.stream(at).map(time -> time / times).toArray(), complaints);
    }

    int changes() {
        return at.length;
    }

    int complaintCount() {
        return at.length / STEPS;
    }

    /** Changes in the fullest minute, by the second. */
    double busiestMinute() {
        int[] byMinute = new int[OfficeDay.MINUTES];
        for (int time : at) {
            byMinute[time / MINUTE]++;
        }
        return Arrays.stream(byMinute).max().orElse(0) / 60.0;
    }
}
