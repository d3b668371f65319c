package org.ishaar.local.alarm;

import java.time.Instant;
import java.util.List;

/** What was told of a metric at one time: one value, or several at once. */
public record DataPoint(Metric metric, Instant at, List<Double> values) {

    public DataPoint {
        values = List.copyOf(values);
    }

    public DataPoint at(Instant other) {
        return new DataPoint(metric, other, values);
    }
}
