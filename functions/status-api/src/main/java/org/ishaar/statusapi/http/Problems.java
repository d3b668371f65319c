package org.ishaar.statusapi.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Errors as RFC 9457 wants them. */
public final class Problems {

    private Problems() {}

    public static Reply reply(ProblemException problem) {
        ProblemType type = problem.type();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", type.uri()).put("title", type.title()).put("status", type.status());
        body.put("detail", problem.getMessage());
        if (problem.field() != null) {
            body.putArray("errors").addObject().put("field", problem.field()).put("detail", problem.getMessage());
        }
        return new Reply(type.status(), headers(problem), body.toString());
    }

    private static Map<String, String> headers(ProblemException problem) {
        Map<String, String> headers = new TreeMap<>(problem.headers());
        headers.put("content-type", "application/problem+json");
        headers.put("content-language", "en");
        headers.put("cache-control", "no-store");
        if (!problem.type().retryAfter().isZero()) {
            headers.put("retry-after", Long.toString(problem.type().retryAfter().toSeconds()));
        }
        return headers;
    }
}
