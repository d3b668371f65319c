package org.ishaar.ledger.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The metrics of one reason, or of none, in CloudWatch's embedded metric format.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Specification</a>
 */
final class MetricLines {

    /** Also named in template.yaml, in alarms. */
    static final String NAMESPACE = "Ishaar";

    /** The most values that a metric may have in one line. */
    static final int VALUES = 100;

    private final String reason;
    private final Map<String, Metric> metrics = new TreeMap<>();

    private record Metric(String unit, List<Double> values) {}

    /** An empty reason is none. */
    MetricLines(String reason) {
        this.reason = reason;
    }

    void add(String metric, double value, String unit) {
        metrics.computeIfAbsent(metric, name -> new Metric(unit, new ArrayList<>()))
                .values()
                .add(value);
    }

    /** A first line with the first values of all, a second one with the next of those that have more, and so on. */
    List<String> at(long epochMillis) {
        List<String> lines = new ArrayList<>();
        Map<String, Metric> left = new TreeMap<>(metrics);
        for (int from = 0; !left.isEmpty(); from += VALUES) {
            lines.add(line(left, from, epochMillis));
            int next = from + VALUES;
            left.values().removeIf(metric -> metric.values().size() <= next);
        }
        return lines;
    }

    private String line(Map<String, Metric> some, int from, long epochMillis) {
        JsonLine line = new JsonLine().write(json -> writeDirective(json, some, epochMillis));
        if (!reason.isEmpty()) {
            line.put("Reason", reason);
        }
        some.forEach((name, metric) -> line.write(json -> writeValues(json, name, metric.values(), from)));
        return line.end();
    }

    private void writeDirective(JsonGenerator json, Map<String, Metric> some, long epochMillis) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", epochMillis);
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        writeDimensions(json);
        json.writeArrayFieldStart("Metrics");
        for (Map.Entry<String, Metric> metric : some.entrySet()) {
            json.writeStartObject();
            json.writeStringField("Name", metric.getKey());
            json.writeStringField("Unit", metric.getValue().unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A reason's counts go out both under the reason and in the sum over all reasons. */
    private void writeDimensions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("Dimensions");
        json.writeStartArray();
        json.writeEndArray();
        if (!reason.isEmpty()) {
            json.writeStartArray();
            json.writeString("Reason");
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writeValues(JsonGenerator json, String name, List<Double> values, int from) throws IOException {
        List<Double> some = values.subList(from, Math.min(values.size(), from + VALUES));
        json.writeFieldName(name);
        if (some.size() == 1) {
            json.writeNumber(some.get(0));
            return;
        }
        json.writeStartArray();
        for (double value : some) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }
}
