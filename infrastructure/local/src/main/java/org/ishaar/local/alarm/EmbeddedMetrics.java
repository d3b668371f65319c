package org.ishaar.local.alarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Log lines in CloudWatch's embedded metric format, read as CloudWatch Logs reads them. */
public final class EmbeddedMetrics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EmbeddedMetrics() {}

    /** A point for each metric under each set of dimensions; none for a line of another kind. */
    public static List<DataPoint> read(String line) {
        // Nearly all other lines are told from it without parsing them.
        if (!line.contains("\"_aws\"")) {
            return List.of();
        }
        try {
            JsonNode root = JSON.readTree(line);
            Instant at = Instant.ofEpochMilli(root.at("/_aws/Timestamp").asLong());
            List<DataPoint> points = new ArrayList<>();
            root.at("/_aws/CloudWatchMetrics").forEach(directive -> points.addAll(read(directive, root, at)));
            return points;
        } catch (JsonProcessingException e) {
            // As CloudWatch does with a line cut short: it is a line, and no metric.
            return List.of();
        }
    }

    private static List<DataPoint> read(JsonNode directive, JsonNode root, Instant at) {
        List<DataPoint> points = new ArrayList<>();
        String namespace = directive.path("Namespace").asText();
        for (JsonNode names : directive.path("Dimensions")) {
            Map<String, String> dimensions = new TreeMap<>();
            names.forEach(name ->
                    dimensions.put(name.asText(), root.path(name.asText()).asText()));
            for (JsonNode metric : directive.path("Metrics")) {
                String name = metric.path("Name").asText();
                points.add(new DataPoint(new Metric(namespace, name, dimensions), at, values(root.path(name))));
            }
        }
        return points;
    }

    private static List<Double> values(JsonNode told) {
        List<Double> values = new ArrayList<>();
        if (told.isArray()) {
            told.forEach(value -> values.add(value.asDouble()));
        } else {
            values.add(told.asDouble());
        }
        return values;
    }
}
