package org.ishaar.bench.year;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Two charts above each other, as SVG: the backlog over the hours, and the median delay by the time of writing. */
final class YearPlot {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 700;
    private static final double HOUR = 3600;
    private static final double SAMPLE = Course.SAMPLE / 1000.0;
    private static final double OPENING = 8.5;
    private static final double MILLION = 1e6;

    /** Mid tones, which stand out from white and from black; dashes for whoever sees no colours. */
    private static final List<String> STROKES = List.of(
            "stroke=\"#e4572e\"",
            "stroke=\"#1f9e89\" stroke-dasharray=\"9 4\"",
            "stroke=\"#7a6ff0\" stroke-dasharray=\"2 4\"");

    private YearPlot() {}

    /** @param outcomes at most three */
    static String of(List<Outcome> outcomes) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#808080\">\n"
                + legend(outcomes) + backlog(outcomes) + delay(outcomes) + "</svg>\n";
    }

    private static String legend(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> {
                    int x = 90 + 230 * i;
                    return "<path d=\"M" + x + " 18h40\" stroke-width=\"3\" " + STROKES.get(i) + "/>\n"
                            + Chart.label(
                                    x + 50,
                                    23,
                                    "start",
                                    Math.round(outcomes.get(i).textsPerSecond()) + " texts a second");
                })
                .collect(Collectors.joining());
    }

    private static String backlog(List<Outcome> outcomes) {
        double hours = outcomes.stream()
                .mapToDouble(outcome -> outcome.course().endedAt() / HOUR)
                .max()
                .orElse(1);
        double most =
                outcomes.stream().mapToDouble(Outcome::largestBacklog).max().orElse(1) / MILLION;
        Axis x = Axis.linear(0, 6 * Math.ceil(hours / 6)).ticks(6, hour -> String.format(Locale.ROOT, "%.0f", hour));
        Axis y = Axis.linear(0, 0.5 * Math.ceil(most / 0.5))
                .ticks(0.5, texts -> String.format(Locale.ROOT, "%.1f", texts));
        Chart chart = new Chart(55, x, y);
        chart.title("Backlog: millions of changes written and not yet texted", "hours after the offices open");
        for (int i = 0; i < outcomes.size(); i++) {
            int[] backlog = outcomes.get(i).course().backlog();
            chart.curve(
                    STROKES.get(i),
                    IntStream.rangeClosed(0, backlog.length).mapToDouble(sample -> sample * SAMPLE / HOUR),
                    DoubleStream.concat(
                            DoubleStream.of(0), Arrays.stream(backlog).mapToDouble(texts -> texts / MILLION)));
        }
        return chart.svg();
    }

    private static String delay(List<Outcome> outcomes) {
        Axis x = Axis.linear(OPENING, OPENING + OfficeDay.MINUTES / 60.0).ticks(1, YearPlot::clock);
        Axis y = Axis.logarithmic(0.01, 1e6).ticks(0.1, 1, 10, 60, 600, HOUR, 10 * HOUR, 100 * HOUR);
        Chart chart = new Chart(400, x, y);
        chart.title("Median delay from writing to SNS, on a logarithmic scale", "time of writing");
        for (int i = 0; i < outcomes.size(); i++) {
            Delays[] delays = outcomes.get(i).course().delaysByWriting();
            chart.curve(
                    STROKES.get(i),
                    IntStream.range(0, delays.length).mapToDouble(sample -> OPENING + (sample + 0.5) * SAMPLE / HOUR),
                    Arrays.stream(delays).mapToDouble(Delays::median));
        }
        return chart.svg();
    }

    private static String clock(double hour) {
        return String.format(Locale.ROOT, "%02d:%02.0f", (int) hour, hour % 1 * 60);
    }
}
