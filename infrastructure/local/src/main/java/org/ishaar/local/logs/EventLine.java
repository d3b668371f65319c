package org.ishaar.local.logs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A log event as one line of its group's file. */
final class EventLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventLine() {}

    static byte[] of(LogEvent event) {
        String line = JSON.createObjectNode()
                .put("id", event.id())
                .put("stream", event.stream())
                .put("timestamp", event.timestamp().toEpochMilli())
                .put("message", event.message())
                .toString();
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalStateException naming the line's number, when it is not one of ours
     */
    static LogEvent read(String line, int number) {
        try {
            JsonNode read = JSON.readTree(line);
            return new LogEvent(
                    read.required("id").asText(),
                    read.required("stream").asText(),
                    Instant.ofEpochMilli(read.required("timestamp").asLong()),
                    read.required("message").asText());
        } catch (JacksonException | IllegalArgumentException notOurs) {
            // Not its message, which may hold a number.
            throw new IllegalStateException("line " + number + " of a delivery log is not a log event");
        }
    }
}
