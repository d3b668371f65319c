package org.ishaar.local.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishaar.local.http.LoopbackServer;

/** What an issuer serves: its configuration, its keys, and tokens. */
final class IssuerServer implements AutoCloseable {

    static final String TOKEN = "/oauth2/token";

    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final int LARGEST_FORM = 4096;
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,6}");

    private final LoopbackServer server;

    private IssuerServer(LoopbackServer server) {
        this.server = server;
    }

    static IssuerServer bind(int port) throws IOException {
        return new IssuerServer(LoopbackServer.bind(port, "development issuer"));
    }

    void serve(DevelopmentIssuer issuer) {
        server.serve(exchange -> answer(exchange, issuer).send(exchange));
    }

    URI uri() {
        return server.uri();
    }

    private static GatewayAnswer answer(HttpExchange exchange, DevelopmentIssuer issuer) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        // A web page must not get itself a token.
        if (exchange.getRequestHeaders().containsKey("Origin")
                || !LOOPBACK.matcher(host).matches()) {
            return GatewayAnswer.message(403, "Forbidden");
        }
        return switch (exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath()) {
            case "GET " + CONFIGURATION -> GatewayAnswer.json(200, configuration(issuer));
            case "GET " + DevelopmentIssuer.KEYS -> GatewayAnswer.json(200, issuer.jwks());
            case "POST " + TOKEN -> token(form(exchange), issuer);
            default -> GatewayAnswer.message(404, "Not Found");
        };
    }

    private static String configuration(DevelopmentIssuer issuer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("issuer", issuer.uri().toString());
        json.put("jwks_uri", issuer.uri() + DevelopmentIssuer.KEYS);
        json.put("token_endpoint", issuer.tokenUri().toString());
        return json.toString();
    }

    private static GatewayAnswer token(Map<String, String> form, DevelopmentIssuer issuer) {
        String seconds = form.getOrDefault("lifetime", "3600");
        if (!"client_credentials".equals(form.get("grant_type"))
                || !SECONDS.matcher(seconds).matches()) {
            return GatewayAnswer.json(400, "{\"error\":\"invalid_request\"}");
        }
        List<String> scopes = Arrays.asList(form.getOrDefault("scope", "").split(" ", -1));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("access_token", issuer.token(scopes, Duration.ofSeconds(Long.parseLong(seconds))));
        json.put("token_type", "Bearer").put("expires_in", Long.parseLong(seconds));
        return GatewayAnswer.json(200, json.toString());
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8);
        for (String pair : body.split("&", -1)) {
            String[] both = pair.split("=", 2);
            if (both.length == 2) {
                form.put(decoded(both[0]), decoded(both[1]));
            }
        }
        return form;
    }

    /** What is not percent-encoding is kept as it is: nothing asks for it. */
    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
