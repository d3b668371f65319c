package org.ishaar.notifier.rehearsal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;

/** The notifications table while a text goes out: what was put last is what is found, and every condition holds. */
final class PlayedTable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NOTHING = "{}";

    private String put = NOTHING;

    byte[] answer(String operation, byte[] request) throws IOException {
        return switch (operation) {
            case "PutItem" -> put(request);
            case "Query" -> json("{\"Count\":1,\"ScannedCount\":1,\"Items\":[" + put + "]}");
            case "UpdateItem" -> json("{\"Attributes\":{" + count(Counter.TOTAL) + "," + count(Counter.ABROAD) + "}}");
            default -> json(NOTHING);
        };
    }

    private byte[] put(byte[] request) throws IOException {
        put = item(request);
        return json(NOTHING);
    }

    private static String item(byte[] request) throws IOException {
        StringWriter item = new StringWriter();
        try (JsonParser in = JSON.createParser(request);
                JsonGenerator out = JSON.createGenerator(item)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                in.nextToken();
                if (in.currentName().equals("Item")) {
                    out.copyCurrentStructure(in);
                } else {
                    in.skipChildren();
                }
            }
        }
        return item.toString();
    }

    private static String count(Counter counter) {
        return "\"" + counter.name().toLowerCase(Locale.ROOT) + "\":{\"N\":\"1\"}";
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
