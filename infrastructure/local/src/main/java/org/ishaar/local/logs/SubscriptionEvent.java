package org.ishaar.local.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ishaar.local.template.Template;

/** What CloudWatch Logs hands to a function: log events of one stream, compressed and encoded. */
final class SubscriptionEvent {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SubscriptionEvent() {}

    static String json(String filter, String logGroup, List<LogEvent> events) {
        ObjectNode event = JSON.objectNode();
        String data = data(filter, logGroup, events).toString();
        event.putObject("awslogs").put("data", encoded(data));
        return event.toString();
    }

    private static ObjectNode data(String filter, String logGroup, List<LogEvent> events) {
        ObjectNode data = JSON.objectNode()
                .put("messageType", "DATA_MESSAGE")
                .put("owner", Template.ACCOUNT)
                .put("logGroup", logGroup)
                .put("logStream", events.get(0).stream());
        data.putArray("subscriptionFilters").add(filter);
        ArrayNode list = data.putArray("logEvents");
        events.forEach(event -> list.addObject()
                .put("id", event.id())
                .put("timestamp", event.timestamp().toEpochMilli())
                .put("message", event.message()));
        return data;
    }

    private static String encoded(String data) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(data.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return Base64.getEncoder().encodeToString(compressed.toByteArray());
    }
}
