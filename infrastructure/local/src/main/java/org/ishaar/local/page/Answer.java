package org.ishaar.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What goes back to the page in one piece. */
final class Answer {

    private static final String JSON = "application/json; charset=utf-8";

    private final int status;
    private final String type;
    private final byte[] body;

    Answer(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer error(int status, String whatToDo) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error", whatToDo));
    }

    static Answer refused(RefusedException why) {
        return json(
                400,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error", why.getMessage())
                        .put("field", why.field()));
    }

    void send(HttpExchange http) throws IOException {
        try (http) {
            PageHeaders.set(http.getResponseHeaders());
            http.getResponseHeaders().set("Content-Type", type);
            http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            http.getResponseBody().write(body);
        }
    }

    /** Without the body, which may hold a number. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
