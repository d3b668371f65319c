package org.ishaar.local.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishaar.local.alarm.Alarm.Input;
import org.jspecify.annotations.Nullable;

/** Reads an alarm from its resolved properties; refuses what would not be evaluated here as CloudWatch does. */
final class AlarmReader {

    private static final Set<String> KNOWN = Set.of(
            "AlarmName",
            "AlarmDescription",
            "AlarmActions",
            "OKActions",
            "Namespace",
            "MetricName",
            "Dimensions",
            "Statistic",
            "ExtendedStatistic",
            "Period",
            "Metrics",
            "EvaluationPeriods",
            "DatapointsToAlarm",
            "Threshold",
            "ComparisonOperator",
            "TreatMissingData");

    private static final String ONLY = "value";

    private final Map<String, Object> properties;

    AlarmReader(Map<String, Object> properties) {
        this.properties = properties;
        properties.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new AlarmException("the property " + key + " of an alarm is not evaluated here");
                });
    }

    Alarm read(String prefix) {
        String name = text(properties, "AlarmName");
        if (!name.startsWith(prefix)) {
            throw new AlarmException(name + " does not begin with " + prefix);
        }
        String what = name.substring(prefix.length());
        return properties.containsKey("Metrics") ? calculated(name, what) : simple(name, what);
    }

    private Alarm simple(String name, String what) {
        String statistic = text(properties, properties.containsKey("Statistic") ? "Statistic" : "ExtendedStatistic");
        Input input = new Input(ONLY, metric(properties), Statistic.named(statistic));
        return new Alarm(name, what, List.of(input), Expression.of(ONLY), rule(text(properties, "Period")));
    }

    private Alarm calculated(String name, String what) {
        List<Input> inputs = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (Object item : list(properties.get("Metrics"))) {
            Map<String, Object> query = map(item);
            if (query.containsKey("Expression")) {
                expressions.add(text(query, "Expression"));
            } else {
                Map<String, Object> statistic = map(query.get("MetricStat"));
                inputs.add(new Input(
                        text(query, "Id"),
                        metric(map(statistic.get("Metric"))),
                        Statistic.named(text(statistic, "Stat"))));
                periods.add(text(statistic, "Period"));
            }
        }
        if (expressions.size() != 1 || Set.copyOf(periods).size() != 1) {
            throw new AlarmException(name + " needs one expression, and one period for all its metrics");
        }
        return new Alarm(name, what, inputs, Expression.of(expressions.get(0)), rule(periods.get(0)));
    }

    private Rule rule(String seconds) {
        int periods = Integer.parseInt(text(properties, "EvaluationPeriods"));
        int enough = properties.containsKey("DatapointsToAlarm")
                ? Integer.parseInt(text(properties, "DatapointsToAlarm"))
                : periods;
        Comparison comparison = Comparison.named(text(properties, "ComparisonOperator"));
        return new Rule(
                Duration.ofSeconds(Long.parseLong(seconds)),
                periods,
                enough,
                new Rule.Limit(comparison, Double.parseDouble(text(properties, "Threshold"))),
                MissingData.named(text(properties, "TreatMissingData")));
    }

    private static Metric metric(Map<String, Object> from) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (Object item : list(from.get("Dimensions"))) {
            dimensions.put(text(map(item), "Name"), text(map(item), "Value"));
        }
        return new Metric(text(from, "Namespace"), text(from, "MetricName"), dimensions);
    }

    private static String text(Map<String, Object> from, String key) {
        Object value = from.get(key);
        if (value == null) {
            throw new AlarmException("an alarm, or a metric of it, has no " + key);
        }
        return String.valueOf(value);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> items) {
            items.forEach((key, item) -> copy.put(String.valueOf(key), item));
        }
        return copy;
    }
}
