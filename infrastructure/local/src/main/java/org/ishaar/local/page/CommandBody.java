package org.ishaar.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.ishaar.local.http.JsonFields;
import org.jspecify.annotations.Nullable;

/** A command as it was posted: JSON of a modest size, and nothing that a form of another site can send. */
final class CommandBody {

    static final int LARGEST = 64 * 1024;

    private CommandBody() {}

    static Answer read(HttpExchange http, Function<JsonNode, Answer> command) throws IOException {
        if (!isJson(http.getRequestHeaders().getFirst("Content-Type"))) {
            return Answer.error(415, "send the header Content-Type: application/json");
        }
        byte[] body = http.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return Answer.error(413, "the body is too large: send at most " + LARGEST + " bytes");
        }
        try {
            return command.apply(JsonFields.object(new String(body, StandardCharsets.UTF_8)));
        } catch (RefusedException e) {
            return Answer.refused(e);
        } catch (IllegalArgumentException e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
    }
}
