package org.ishaar.local.sns;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One HTTP request and the answer to it. */
final class Exchange {

    // Above SNS's 256 KB, percent-encoded.
    private static final int LARGEST = 1 << 20;

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    /** Empty when the query is not form-encoded. */
    Optional<QueryForm> query() {
        String query = http.getRequestURI().getRawQuery();
        return QueryForm.parse(query == null ? "" : query);
    }

    /** Empty when it is larger than anything SNS takes. */
    Optional<String> body() throws IOException {
        byte[] body = http.getRequestBody().readNBytes(LARGEST + 1);
        return body.length > LARGEST ? Optional.empty() : Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    void send(Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("x-amzn-RequestId", answer.requestId());
        if (body.length > 0) {
            http.getResponseHeaders().set("Content-Type", answer.contentType() + "; charset=utf-8");
        }
        http.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            http.getResponseBody().write(body);
        }
        http.close();
    }

    /** Closes the connection: nothing was sent on it yet. */
    void drop() {
        http.close();
    }
}
