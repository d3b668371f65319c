package org.ishaar.local.phone;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** One line of the phones' log: a text as JSON, ended by a line feed. */
final class LogLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private LogLine() {}

    static byte[] of(Delivered text) {
        ObjectNode line = JSON.createObjectNode()
                .put("at", MILLIS.format(text.at()))
                .put("messageId", text.messageId())
                .put("to", text.to())
                .put("text", text.text())
                .put("senderId", text.senderId().orElse(null));
        line.set("attributes", JSON.valueToTree(text.attributes()));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when the line is not one of ours. */
    static Optional<Delivered> read(String line) {
        try {
            return Optional.of(delivered(JSON.readTree(line)));
        } catch (JacksonException | DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Delivered delivered(JsonNode line) {
        return new Delivered(
                Instant.parse(line.required("at").asText()),
                line.required("messageId").asText(),
                line.required("to").asText(),
                line.required("text").asText(),
                JSON.convertValue(line.required("attributes"), STRINGS));
    }
}
