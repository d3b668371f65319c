package org.ishaar.local.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A call as the event of an HTTP API, payload format 2.0. */
final class HttpApiEvent {

    /** What an HTTP API hands over as text; all else is Base64. */
    private static final Pattern TEXT =
            Pattern.compile("(?i)\\s*(text/.*|application/(json|javascript|xml|.*\\+(json|xml))\\s*(;.*)?)");

    private final ObjectNode event = JsonNodeFactory.instance.objectNode();

    private HttpApiEvent() {}

    static String of(HttpExchange http, GatewayRoute route, JWTClaimsSet claims, byte[] body) {
        HttpApiEvent out = new HttpApiEvent();
        out.event.put("version", "2.0").put("routeKey", route.key());
        // The HTTP API hands over the path decoded, and its variables with it.
        String path = http.getRequestURI().getPath();
        out.event.put("rawPath", path);
        out.event.put(
                "rawQueryString",
                Objects.requireNonNullElse(http.getRequestURI().getRawQuery(), ""));
        out.headers(http);
        route.match(path).filter(variables -> !variables.isEmpty()).ifPresent(out::pathParameters);
        out.context(http, route, claims);
        out.body(http, body);
        return out.event.toString();
    }

    private void headers(HttpExchange http) {
        ObjectNode headers = event.putObject("headers");
        http.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    }

    private void pathParameters(Map<String, String> variables) {
        variables.forEach(event.putObject("pathParameters")::put);
    }

    private void context(HttpExchange http, GatewayRoute route, JWTClaimsSet claims) {
        Instant now = Instant.now();
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", "000000000000").put("apiId", "local").put("stage", "$default");
        context.put("routeKey", route.key()).put("requestId", UUID.randomUUID().toString());
        context.put("time", now.toString()).put("timeEpoch", now.toEpochMilli());
        context.putObject("http")
                .put("method", http.getRequestMethod())
                .put("path", http.getRequestURI().getPath())
                .put("protocol", http.getProtocol())
                .put("sourceIp", "127.0.0.1");
        ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
        ObjectNode texts = jwt.putObject("claims");
        claims.toJSONObject().forEach((name, value) -> texts.put(name, text(value)));
        route.scopes().forEach(jwt.putArray("scopes")::add);
    }

    /** A list comes as {@code [a b]}. */
    private static String text(Object claim) {
        return claim instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(claim);
    }

    private void body(HttpExchange http, byte[] body) {
        String type = Objects.requireNonNullElse(http.getRequestHeaders().getFirst("Content-Type"), "");
        boolean text = TEXT.matcher(type).matches() && isUtf8(body);
        event.put("isBase64Encoded", body.length > 0 && !text);
        if (body.length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
