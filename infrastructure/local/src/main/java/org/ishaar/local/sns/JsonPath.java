package org.ishaar.local.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One path of the control surface: what each method does there, and the same clear errors everywhere. */
final class JsonPath implements HttpHandler {

    private final String path;
    private final Map<String, Function<Request, Answer>> methods;

    JsonPath(String path, Map<String, Function<Request, Answer>> methods) {
        this.path = path;
        this.methods = new TreeMap<>(methods);
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(http);
        exchange.send(answer(exchange));
    }

    private Answer answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals(path)) {
            return error(404, "there is nothing at this path, did you mean " + path + "?");
        }
        Function<Request, Answer> method = methods.get(exchange.method());
        if (method == null) {
            return error(405, "this path takes " + String.join(", ", methods.keySet()));
        }
        try {
            return method.apply(Request.of(exchange));
        } catch (IllegalArgumentException mistake) {
            return error(400, String.valueOf(mistake.getMessage()));
        }
    }

    static Answer error(int status, String message) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("error", message));
    }

    /** What a method gets to see: the query, and the body as it came. */
    record Request(QueryForm query, String body) {

        static Request of(Exchange exchange) throws IOException {
            QueryForm query =
                    exchange.query().orElseThrow(() -> new IllegalArgumentException("the query is not form-encoded"));
            String body = exchange.body().orElseThrow(() -> new IllegalArgumentException("the body is too large"));
            return new Request(query, body);
        }

        /** Without the content, which may hold a number. */
        @Override
        public String toString() {
            return "Request[" + body.length() + " characters]";
        }
    }
}
