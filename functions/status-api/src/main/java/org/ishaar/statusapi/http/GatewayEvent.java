package org.ishaar.statusapi.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A call and its answer as API Gateway's HTTP API has them, payload format 2.0. Lambda's own reader of typed events finds
 * their parts by reflection: a quarter of a second of a cold start (infrastructure/bench).
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Lambda proxy integrations for HTTP APIs</a>
 */
public final class GatewayEvent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
                texts(event.path("headers"), name -> name.toLowerCase(Locale.ROOT)),
                new ApiRequest.Body(
                        event.path("body").textValue(),
                        event.path("isBase64Encoded").asBoolean()),
                caller(context.path("authorizer").path("jwt")));
    }

    private static JsonNode tree(InputStream in) throws IOException {
        try {
            return JSON.readTree(in);
        } catch (JsonProcessingException malformed) {
            // Without the cause: it quotes what it could not read.
            throw new IOException("the gateway's event is no JSON");
        }
    }

    /** Empty where it is missing or null. */
    private static String text(JsonNode parent, String name) {
        return parent.path(name).asText("");
    }

    private static Map<String, String> texts(JsonNode given, UnaryOperator<String> spelling) {
        Map<String, String> texts = new HashMap<>();
        given.properties()
                .forEach(field -> texts.put(
                        spelling.apply(field.getKey()), field.getValue().asText("")));
        return texts;
    }

    private static @Nullable Caller caller(JsonNode jwt) {
        return jwt.isObject() ? Caller.of(texts(jwt.path("claims"), UnaryOperator.identity())) : null;
    }

    /** Writes what the gateway sends to the caller. */
    public static void write(Reply reply, OutputStream out) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("statusCode", reply.status());
        ObjectNode headers = answer.putObject("headers");
        reply.headers().forEach(headers::put);
        JSON.writeValue(out, answer.put("body", reply.body()).put("isBase64Encoded", false));
    }
}
