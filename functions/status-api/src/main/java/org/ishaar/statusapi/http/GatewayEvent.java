package org.ishaar.statusapi.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call and its answer as API Gateway's HTTP API has them, payload format 2.0. Lambda's own reader of typed events finds
 * their parts by reflection: a quarter of a second of a cold start (infrastructure/bench).
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Lambda proxy integrations for HTTP APIs</a>
 */
public final class GatewayEvent {

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    private GatewayEvent() {}

    /**
     * Reads a call.
     *
     * @throws IOException when it is not JSON; what was read is not repeated
     */
    public static ApiRequest read(InputStream in) throws IOException {
        JsonNode event = tree(in);
        JsonNode context = event.path("requestContext");
        return new ApiRequest(
                text(context.path("http"), "method"),
                text(event, "rawPath"),
                text(event, "rawQueryString"),
                headers(event.path("headers")),
                new ApiRequest.Body(
                        event.path("body").textValue(),
                        event.path("isBase64Encoded").asBoolean()),
                caller(context.path("authorizer").path("jwt")));
    }

    private static JsonNode tree(InputStream in) throws IOException {
        try {
            return READER.readTree(in);
        } catch (JsonProcessingException malformed) {
            // Without the cause: it quotes what it could not read.
            throw new IOException("the gateway's event is no JSON");
        }
    }

    /** Empty where it is missing or null. */
    private static String text(JsonNode parent, String name) {
        return parent.path(name).asText("");
    }

    private static Map<String, String> headers(JsonNode given) {
        Map<String, String> headers = new HashMap<>();
        given.properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText("")));
        return headers;
    }

    private static @Nullable Caller caller(JsonNode jwt) {
        if (!jwt.isObject()) {
            return null;
        }
        Map<String, String> claims = new HashMap<>();
        jwt.path("claims")
                .properties()
                .forEach(claim -> claims.put(claim.getKey(), claim.getValue().asText("")));
        return Caller.of(claims);
    }

    /** Writes what the gateway sends to the caller. */
    public static void write(Reply reply, OutputStream out) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("statusCode", reply.status());
        ObjectNode headers = answer.putObject("headers");
        reply.headers().forEach(headers::put);
        WRITER.writeValue(out, answer.put("body", reply.body()).put("isBase64Encoded", false));
    }
}
