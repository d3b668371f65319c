package org.ishaar.local.alarm;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What metrics were told, kept by the minute, as CloudWatch keeps metrics of standard resolution. */
public final class MetricData {

    private final Map<Metric, Series> series = new HashMap<>();

    public void add(DataPoint point) {
        series.computeIfAbsent(point.metric(), metric -> new Series())
                .add(point.at().truncatedTo(ChronoUnit.MINUTES), point.values());
    }

    public void addAll(Collection<DataPoint> points) {
        points.forEach(this::add);
    }

    /** A copy in which, from a time on, some metrics are silent, and those of the points say nothing else. */
    public MetricData replacing(Predicate<Metric> silent, Collection<DataPoint> points, Instant from) {
        Set<Metric> told = points.stream().map(DataPoint::metric).collect(toSet());
        MetricData replaced = new MetricData();
        series.forEach((metric, values) -> {
            boolean changes = told.contains(metric) || silent.test(metric);
            replaced.series.put(metric, changes ? values.before(from) : values);
        });
        replaced.addAll(points);
        return replaced;
    }

    /** The first minute of which anything is known. */
    public Optional<Instant> first() {
        return told().map(Series::first).min(Instant::compareTo);
    }

    /** The last minute of which anything is known. */
    public Optional<Instant> last() {
        return told().map(Series::last).max(Instant::compareTo);
    }

    private Stream<Series> told() {
        return series.values().stream().filter(values -> !values.isEmpty());
    }

    /**
     * The statistic of each of the last periods before the end, oldest first; NaN where nothing was told.
     *
     * @param end a whole minute
     */
    double[] periods(Metric metric, Statistic statistic, Instant end, Span span) {
        Series values = series.getOrDefault(metric, new Series());
        double[] results = new double[span.periods()];
        Arrays.setAll(results, period -> {
            Instant to = end.minus(span.period().multipliedBy(span.periods() - 1L - period));
            return statistic.of(values.between(to.minus(span.period()), to));
        });
        return results;
    }

    /** So many periods of such a length. */
    record Span(Duration period, int periods) {}
}
