package org.ishaar.statusapi.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.ishaar.statusapi.http.EntityTag;
import org.ishaar.statusapi.http.Reply;

/** Answers that went well. */
final class Answers {

    private Answers() {}

    /** Has a tag; is 304 without a body where the caller has the same content already. */
    static Reply ofGet(Call call, ObjectNode content, Storing storing) {
        String body = content.toString();
        EntityTag tag = EntityTag.of(body);
        Map<String, String> headers = headers(storing);
        headers.put("etag", tag.value());
        if (call.request().header("if-none-match").filter(tag::isIn).isPresent()) {
            return new Reply(304, headers, null);
        }
        return ok(call, headers, body);
    }

    static Reply ofPost(Call call, ObjectNode content) {
        return ok(call, headers(Storing.NEVER), content.toString());
    }

    private static Reply ok(Call call, Map<String, String> headers, String body) {
        headers.put("content-type", "application/json");
        headers.put("content-language", call.language().code());
        return new Reply(200, headers, body);
    }

    private static Map<String, String> headers(Storing storing) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("cache-control", storing.cacheControl());
        headers.put("vary", "accept-language");
        return headers;
    }
}
