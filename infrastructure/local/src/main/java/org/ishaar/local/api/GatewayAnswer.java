package org.ishaar.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP: the function's answer, or the gateway's own. */
final class GatewayAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private GatewayAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static GatewayAnswer json(int status, String body) {
        return new GatewayAnswer(
                status, Map.of("content-type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    static GatewayAnswer message(int status, String message) {
        return json(
                status,
                JsonNodeFactory.instance.objectNode().put("message", message).toString());
    }

    GatewayAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new GatewayAnswer(status, more, body);
    }

    /** A function's answer in payload format 2.0; one that is none is a failure of the function. */
    static GatewayAnswer ofFunction(String payload) {
        try {
            JsonNode json = JSON.readTree(payload);
            if (json.path("statusCode").canConvertToInt()) {
                return new GatewayAnswer(json.path("statusCode").asInt(), headers(json), body(json));
            }
        } catch (JsonProcessingException e) {
            return failed();
        }
        return failed();
    }

    static GatewayAnswer failed() {
        return message(500, "Internal Server Error");
    }

    private static Map<String, String> headers(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }

    private static byte[] body(JsonNode json) {
        String body = json.path("body").asText("");
        return json.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Without the body, which tells of a complaint. */
    @Override
    public String toString() {
        return "GatewayAnswer[" + status + "]";
    }
}
