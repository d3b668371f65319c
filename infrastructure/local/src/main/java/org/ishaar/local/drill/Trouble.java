package org.ishaar.local.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.local.alarm.DataPoint;
import org.ishaar.local.alarm.Metric;
import org.ishaar.local.alarm.MetricData;

/**
 * What goes wrong, as the metrics tell it.
 *
 * @param lasts until the end of the drill
 * @param every how often it is told
 * @param points what is told each time; these metrics say nothing else meanwhile
 * @param silent names of metrics that say nothing meanwhile
 */
record Trouble(Duration lasts, Duration every, List<DataPoint> points, Set<String> silent) {

    /** Told once. */
    static Trouble once(Consumer<JsonJournal> invocation) {
        return minutes(1, invocation);
    }

    static Trouble once(DataPoint... points) {
        return minutes(1, points);
    }

    /** Told every minute, by an invocation. */
    static Trouble minutes(int lasts, Consumer<JsonJournal> invocation) {
        return everyMinute(lasts, Journalled.points(invocation));
    }

    /** Told every minute, by AWS. */
    static Trouble minutes(int lasts, DataPoint... points) {
        return everyMinute(lasts, List.of(points));
    }

    /** Told at each of the last midnights, seen from the early afternoon of {@link NormalDays#END}. */
    static Trouble nights(int nights, DataPoint... points) {
        Duration today = Duration.ofHours(14);
        return new Trouble(today.plusDays(nights - 1L), Duration.ofDays(1), List.of(points), Set.of());
    }

    private static Trouble everyMinute(int lasts, List<DataPoint> points) {
        return new Trouble(Duration.ofMinutes(lasts), Duration.ofMinutes(1), points, Set.of());
    }

    /** Also without these metrics. */
    Trouble silencing(String... names) {
        return new Trouble(lasts, every, points, Set.of(names));
    }

    /** Told less often. */
    Trouble each(int minutes) {
        return new Trouble(lasts, Duration.ofMinutes(minutes), points, silent);
    }

    Instant begin(Instant end) {
        return end.minus(lasts);
    }

    /** Normal days that end in it. */
    MetricData after(MetricData normal, Instant end) {
        List<DataPoint> told = new ArrayList<>();
        for (Instant at = begin(end); at.isBefore(end); at = at.plus(every)) {
            Instant now = at;
            points.forEach(point -> told.add(point.at(now)));
        }
        return normal.replacing(metric -> silent.contains(metric.name()), told, begin(end));
    }

    boolean changes(Metric metric) {
        return silent.contains(metric.name())
                || points.stream().anyMatch(point -> point.metric().equals(metric));
    }
}
