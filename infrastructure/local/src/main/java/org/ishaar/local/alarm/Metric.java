package org.ishaar.local.alarm;

import java.util.Map;
import java.util.TreeMap;

/** A metric of CloudWatch. The same name with other dimensions is another metric. */
public record Metric(String namespace, String name, Map<String, String> dimensions) {

    public Metric {
        dimensions = Map.copyOf(dimensions);
    }

    /** Name and dimensions, as one word. */
    @Override
    public String toString() {
        return namespace + " " + name + (dimensions.isEmpty() ? "" : " " + new TreeMap<>(dimensions));
    }
}
