package org.ishaar.local.alarm;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One alarm of alarms.yaml.
 *
 * @param what its name without the stack's prefix: what happened, and the level
 * @param value what is compared, of the inputs by their ids
 */
public record Alarm(String name, String what, List<Input> inputs, Expression value, Rule rule) {

    /** A statistic of a metric. */
    record Input(String id, Metric metric, Statistic statistic) {}

    /** The level that the name ends in. */
    public boolean isCritical() {
        return what.endsWith("-critical");
    }

    /** What happened, without the level: the same for a warning and its critical. */
    public String family() {
        return what.substring(0, what.lastIndexOf('-'));
    }

    /** Whether one of its metrics is such a one. */
    public boolean watches(Predicate<Metric> which) {
        return inputs.stream().map(Input::metric).anyMatch(which);
    }

    /** What it would be at this minute. */
    public AlarmState at(Instant minute, MetricData data, AlarmState before, MissingOperand missing) {
        return rule.next(values(minute, data, missing), before);
    }

    /** What is compared, of each period that is read at this minute, oldest first; NaN for a missing one. */
    public double[] values(Instant minute, MetricData data, MissingOperand missing) {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (Input input : inputs) {
            series.put(input.id(), data.periods(input.metric(), input.statistic(), minute, rule.span()));
        }
        return value.over(series, missing);
    }

    /** Whether periods of which nothing is known count as trouble. */
    public boolean breachesWithoutData() {
        return rule.missing() == MissingData.BREACHING;
    }

    public Duration period() {
        return rule.period();
    }

    /** How far it looks back. */
    public Duration reach() {
        return rule.period().multipliedBy(rule.evaluationPeriods());
    }

    /** Whether it compares the result of an expression, not a metric itself. */
    public boolean isCalculated() {
        return inputs.size() > 1 || !value.toString().equals(inputs.get(0).id());
    }

    /** Its condition in one line. */
    public String condition() {
        return (isCalculated() ? value : inputs.get(0).statistic())
                + " of "
                + inputs.stream().map(input -> input.metric().toString()).collect(joining(", "))
                + " "
                + rule;
    }
}
