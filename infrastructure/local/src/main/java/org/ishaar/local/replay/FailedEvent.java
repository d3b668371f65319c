package org.ishaar.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** The event that a failure record holds, as its function got it. */
final class FailedEvent {

    private static final JsonMapper JSON = new JsonMapper();

    private FailedEvent() {}

    /**
     * Reads a record of a stream ({@code payload}, which is documented as escaped text and has been recorded as an
     * object) or of an asynchronous invocation ({@code requestPayload}); empty when it is neither.
     */
    static Optional<String> of(String record) {
        return tree(record).flatMap(root -> {
            JsonNode payload = root.has("payload") ? root.path("payload") : root.path("requestPayload");
            Optional<JsonNode> event = payload.isTextual() ? tree(payload.textValue()) : Optional.of(payload);
            return event.filter(JsonNode::isObject).map(JsonNode::toString);
        });
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
