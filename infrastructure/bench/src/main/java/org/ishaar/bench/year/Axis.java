package org.ishaar.bench.year;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An axis of a chart.
 *
 * @param from value at its beginning
 * @param to value at its end
 * @param logarithmic whether equal lengths are equal factors
 */
record Axis(double from, double to, boolean logarithmic, List<Tick> ticks) {

    /** A place that is named. */
    record Tick(double value, String name) {}

    static Axis linear(double from, double to) {
        return new Axis(from, to, false, List.of());
    }

    static Axis logarithmic(double from, double to) {
        return new Axis(from, to, true, List.of());
    }

    /** A tick at its beginning and after each such distance. */
    Axis ticks(double distance, DoubleFunction<String> names) {
        List<Tick> all = new ArrayList<>();
        for (int i = 0; from + i * distance <= to + distance / 1000; i++) {
            all.add(new Tick(from + i * distance, names.apply(from + i * distance)));
        }
        return new Axis(from, to, logarithmic, all);
    }

    /** Ticks at these times. */
    Axis ticks(double... seconds) {
        List<Tick> all = new ArrayList<>();
        for (double time : seconds) {
            all.add(new Tick(time, Span.round(time)));
        }
        return new Axis(from, to, logarithmic, all);
    }

    /** 0 at its beginning, 1 at its end; what is beyond an end is put there. */
    double share(double value) {
        double share = logarithmic
                ? Math.log(Math.max(value, from) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return Math.max(0, Math.min(1, share));
    }
}
