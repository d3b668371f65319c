package org.ishaar.ledger.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one invocation counted, as lines of CloudWatch's embedded metric format. */
final class Metrics {

    private final Map<String, MetricLines> byReason = new TreeMap<>();

    synchronized void count(String metric, @Nullable String reason, double more) {
        put(metric, reason, more, "Count");
    }

    synchronized void milliseconds(String metric, long value) {
        put(metric, null, (double) value, "Milliseconds");
    }

    synchronized void amount(String metric, double value) {
        put(metric, null, value, "None");
    }

    /** One line a reason and one without, more where there are more values than a line holds; none for nothing. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        long now = Clock.systemUTC().millis();
        byReason.values().forEach(metrics -> lines.addAll(metrics.at(now)));
        return lines;
    }

    private void put(String metric, @Nullable String reason, double value, String unit) {
        byReason.computeIfAbsent(reason == null ? "" : reason, MetricLines::new).add(metric, value, unit);
    }
}
