package org.ishaar.ledger.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.cloudwatchlogs.emf.exception.DimensionSetExceededException;
import software.amazon.cloudwatchlogs.emf.exception.InvalidDimensionException;
import software.amazon.cloudwatchlogs.emf.exception.InvalidMetricException;
import software.amazon.cloudwatchlogs.emf.exception.InvalidNamespaceException;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.model.Unit;

/** What one invocation counted, as lines of CloudWatch's embedded metric format. */
final class Metrics {

    /** Also named in template.yaml, in alarms. */
    static final String NAMESPACE = "Ishaar";

    private final Map<String, MetricsContext> byReason = new TreeMap<>();

    synchronized void count(String metric, @Nullable String reason, double more) {
        put(metric, reason, more, Unit.COUNT);
    }

    synchronized void milliseconds(String metric, long value) {
        put(metric, null, (double) value, Unit.MILLISECONDS);
    }

    synchronized void amount(String metric, double value) {
        put(metric, null, value, Unit.NONE);
    }

    /** One line a reason and one without; nothing when nothing was counted. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        byReason.values().forEach(context -> lines.addAll(serialized(context)));
        return lines;
    }

    private void put(String metric, @Nullable String reason, double value, Unit unit) {
        try {
            byReason.computeIfAbsent(reason == null ? "" : reason, Metrics::context)
                    .putMetric(metric, value, unit);
        } catch (InvalidMetricException e) {
            throw new AssertionError("metric names are constants of ours", e);
        }
    }

    /** A reason's counts go out both under the reason and in the sum over all reasons. */
    private static MetricsContext context(String reason) {
        try {
            MetricsContext context = new MetricsContext();
            context.setNamespace(NAMESPACE);
            context.putDimension(new DimensionSet());
            if (!reason.isEmpty()) {
                context.putDimension(DimensionSet.of("Reason", reason));
            }
            return context;
        } catch (InvalidNamespaceException | InvalidDimensionException | DimensionSetExceededException e) {
            throw new AssertionError("the namespace and the dimension are constants of ours", e);
        }
    }

    private static List<String> serialized(MetricsContext context) {
        try {
            return context.serialize();
        } catch (JsonProcessingException e) {
            throw new AssertionError("numbers and constants are always JSON", e);
        }
    }
}
