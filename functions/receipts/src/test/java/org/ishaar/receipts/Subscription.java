package org.ishaar.receipts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Packs lines as a subscription of CloudWatch Logs does. */
public final class Subscription {

    private Subscription() {}

    /** The data of a call with these lines, the first logged a millisecond after 1970, the next one later. */
    public static String data(String... lines) {
        return data(1, lines);
    }

    public static String data(long firstMillis, String... lines) {
        ObjectNode batch = new ObjectMapper().createObjectNode();
        batch.put("messageType", "DATA_MESSAGE").put("owner", "000000000000").put("logStream", "s");
        ArrayNode events = batch.putArray("logEvents");
        for (int i = 0; i < lines.length; i++) {
            events.addObject()
                    .put("id", Integer.toString(i))
                    .put("timestamp", firstMillis + i)
                    .put("message", lines[i]);
        }
        return zipped(batch.toString());
    }

    public static String zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
