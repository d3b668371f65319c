package org.ishaar.local.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One write by case management: attributes to set on a complaint, or its removal. A status without a time takes the
 * feed's.
 *
 * @param complaintId whose item is written
 * @param attributes to set; empty for a removal
 */
record FeedLine(String complaintId, Map<String, String> attributes, boolean removed) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a line such as {@code {"complaintId":"2026/1","status":"REGISTERED","phoneNumber":"0612345678"}}.
     *
     * @throws FeedException naming the line and what is wrong with it, but not its values
     */
    static FeedLine parse(String line, long number, Instant time) {
        ObjectNode object = object(line, number);
        JsonNode id = object.remove("complaintId");
        if (id == null || !id.isTextual() || id.asText().isEmpty()) {
            throw new FeedException(number, "complaintId must be a string that is not empty");
        }
        JsonNode removed = object.remove("removed");
        Map<String, String> attributes = attributes(object, number);
        if (attributes.containsKey("status")) {
            attributes.putIfAbsent(
                    "statusChangedAt", time.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        return new FeedLine(id.asText(), attributes, removed != null && removed.asBoolean());
    }

    private static Map<String, String> attributes(ObjectNode object, long number) {
        Map<String, String> attributes = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!field.getValue().isTextual()) {
                throw new FeedException(number, field.getKey() + " must be a string");
            }
            attributes.put(field.getKey(), field.getValue().asText());
        });
        return attributes;
    }

    private static ObjectNode object(String line, long number) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new FeedException(
                    number, "is not JSON: see column " + e.getLocation().getColumnNr());
        }
        throw new FeedException(number, "must be a JSON object");
    }
}
