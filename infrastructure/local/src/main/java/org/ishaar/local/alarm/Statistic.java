package org.ishaar.local.alarm;

import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statistic of a period, of those that alarms.yaml uses. */
final class Statistic {

    private static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,2}(?:\\.[0-9]+)?)");

    private final String name;
    private final ToDoubleFunction<Series.Window> function;

    private Statistic(String name, ToDoubleFunction<Series.Window> function) {
        this.name = name;
        this.function = function;
    }

    /** @throws AlarmException when it is none of those that are evaluated here */
    static Statistic named(String name) {
        return switch (name) {
            case "Sum" -> new Statistic(name, Series.Window::sum);
            case "SampleCount" -> new Statistic(name, Series.Window::count);
            case "Minimum" -> new Statistic(name, Series.Window::least);
            case "Maximum" -> new Statistic(name, Series.Window::most);
            default -> percentile(name);
        };
    }

    private static Statistic percentile(String name) {
        Matcher percent = PERCENTILE.matcher(name);
        if (!percent.matches()) {
            throw new AlarmException("the statistic " + name + " is not evaluated here");
        }
        double share = Double.parseDouble(percent.group(1)) / 100;
        return new Statistic(name, told -> percentile(told.sorted(), share));
    }

    /** The least value that at least this share of the values does not exceed; CloudWatch's own is an approximation. */
    private static double percentile(double[] sorted, double share) {
        // Without the last digits of a product such as 0.99 * 100, which would take it to the next rank.
        int rank = (int) Math.ceil(share * sorted.length - 1e-9);
        return sorted[Math.max(rank, 1) - 1];
    }

    /** NaN of nothing. */
    double of(Series.Window told) {
        return told.count() == 0 ? Double.NaN : function.applyAsDouble(told);
    }

    @Override
    public String toString() {
        return name;
    }
}
