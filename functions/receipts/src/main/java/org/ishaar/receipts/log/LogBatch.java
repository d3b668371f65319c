package org.ishaar.receipts.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What a subscription sends in one call: JSON, gzipped, in base64. */
public final class LogBatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogBatch() {}

    /**
     * The call's events; none for CloudWatch's own message that only tries whether somebody listens.
     *
     * @throws UnreadableBatchException when it is not of that form; without what it says
     */
    public static List<LogEvent> read(@Nullable String data) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(decoded(data)))) {
            JsonNode batch = JSON.readTree(in);
            return batch.path("messageType").asText().equals("CONTROL_MESSAGE") ? List.of() : events(batch);
        } catch (IOException e) {
            throw new UnreadableBatchException(e.getClass().getSimpleName());
        }
    }

    private static byte[] decoded(@Nullable String data) {
        try {
            return Base64.getDecoder().decode(data == null ? "" : data);
        } catch (IllegalArgumentException e) {
            throw new UnreadableBatchException("not base64");
        }
    }

    private static List<LogEvent> events(JsonNode batch) {
        JsonNode array = batch.path("logEvents");
        if (!array.isArray()) {
            throw new UnreadableBatchException("no logEvents");
        }
        List<LogEvent> events = new ArrayList<>();
        array.forEach(event -> events.add(new LogEvent(
                Instant.ofEpochMilli(event.path("timestamp").asLong()),
                event.path("message").asText())));
        return events;
    }
}
