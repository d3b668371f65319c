package org.ishaar.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A failure record's fields and their kinds, without the payload: what the recorded one and ours must share. */
record FailureShape(Map<String, String> fields) {
    private static final JsonMapper JSON = new JsonMapper();

    static FailureShape of(String record) throws IOException {
        return shape(JSON.readTree(record));
    }

    static FailureShape recorded() throws IOException {
        try (InputStream file = FailureShape.class.getResourceAsStream("failure-record-s3.json")) {
            return shape(JSON.readTree(file).path("record"));
        }
    }

    FailureShape withBatchSize(int size) {
        return with("/DDBStreamBatchInfo/batchSize", size);
    }

    FailureShape withInvocations(int count) {
        return with("/requestContext/approximateInvokeCount", count);
    }

    private FailureShape with(String field, int value) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.replace(field, String.valueOf(value));
        return new FailureShape(changed);
    }

    private static FailureShape shape(JsonNode record) {
        Map<String, String> fields = new TreeMap<>();
        collect("", record, fields);
        return new FailureShape(fields);
    }

    private static void collect(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject() && !path.equals("/payload")) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), fields));
        } else {
            fields.put(path, node.isNumber() ? node.asText() : String.valueOf(node.getNodeType()));
        }
    }

    static List<String> sequences(String event) {
        try {
            List<String> sequences = new ArrayList<>();
            JSON.readTree(event)
                    .path("Records")
                    .forEach(record ->
                            sequences.add(record.at("/dynamodb/SequenceNumber").asText()));
            return sequences;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
