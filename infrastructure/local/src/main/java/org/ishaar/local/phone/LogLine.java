package org.ishaar.local.phone;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.UtcMillis;

/** One line of the phones' log: a text and what becomes of it as JSON, ended by a line feed. */
final class LogLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private LogLine() {}

    static byte[] of(Accepted accepted) {
        Delivered text = accepted.text();
        ObjectNode line = JSON.createObjectNode()
                .put("at", UtcMillis.of(text.at()))
                .put("messageId", text.messageId())
                .put("to", text.to())
                .put("text", text.text())
                .put("senderId", text.senderId().orElse(null));
        line.set("attributes", JSON.valueToTree(text.attributes()));
        line.put("arrived", accepted.fate().arrives());
        accepted.fate().receipt().ifPresent(receipt -> line.set("receipt", receipt(receipt)));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode receipt(CarrierReceipt receipt) {
        return JSON.createObjectNode()
                .put("due", UtcMillis.of(receipt.due()))
                .put("delivered", receipt.delivered())
                .put("providerResponse", receipt.providerResponse());
    }

    /** Empty when the line is not one of ours. */
    static Optional<Accepted> read(String line) {
        try {
            JsonNode read = JSON.readTree(line);
            return Optional.of(new Accepted(delivered(read), fate(read)));
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

    // A line of an earlier version says nothing of it: those texts all arrived, and no receipt is owed.
    private static Fate fate(JsonNode line) {
        return line.has("receipt")
                ? Fate.of(receipt(line.get("receipt")))
                : new Fate(line.path("arrived").asBoolean(true), Optional.empty());
    }

    private static CarrierReceipt receipt(JsonNode receipt) {
        return new CarrierReceipt(
                Instant.parse(receipt.required("due").asText()),
                receipt.required("delivered").asBoolean(),
                receipt.required("providerResponse").asText());
    }
}
