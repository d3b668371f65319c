package org.ishaar.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What an endpoint that stands for an AWS service answers. */
public record Reply(int status, String body, Map<String, String> headers) {

    private static final String JSON = "application/x-amz-json-1.1";

    public static Reply json(int status, JsonNode body) {
        return json(status, body.toString());
    }

    public static Reply json(int status, String body) {
        return new Reply(status, body, Map.of("Content-Type", JSON));
    }

    public static Reply empty(int status) {
        return new Reply(status, "", Map.of());
    }

    /** AWS's form of an error that is the caller's. */
    public static Reply error(int status, String type, String message) {
        return json(
                        status,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("__type", type)
                                .put("Type", "User")
                                .put("message", message)
                                .put("Message", message))
                .with("x-amzn-ErrorType", type);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, more);
    }

    /** Answers, and ends the exchange. */
    public void send(HttpExchange http) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        headers.forEach(http.getResponseHeaders()::set);
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            http.getResponseBody().write(bytes);
        }
        http.close();
    }

    /** Without the body, which may hold a number. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
