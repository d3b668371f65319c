package org.ishaar.local.api;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ishaar.local.http.LoopbackServer;
import org.ishaar.local.lambda.Invocable;
import org.ishaar.local.lambda.Invocation;
import org.ishaar.local.page.Page;
import org.jspecify.annotations.Nullable;

/** API Gateway's HTTP API on the loopback address: routes of openapi.yaml, the token's check, the real function. */
public final class StatusApiServer implements AutoCloseable {

    /** What Lambda takes in one synchronous call; the gateway itself would take 10 MB. */
    private static final int LARGEST_BODY = 6 * 1024 * 1024;

    private final LoopbackServer server;
    private final Invocable function;
    private final GatewayRoutes routes;
    private final JwtCheck check;
    private volatile @Nullable HttpHandler page;

    private StatusApiServer(LoopbackServer server, Invocable function, GatewayRoutes routes, JwtCheck check) {
        this.server = server;
        this.function = function;
        this.routes = routes;
        this.check = check;
    }

    /** Listens on this port, or on a free one for 0. The function stays the caller's to close, after this. */
    public static StatusApiServer start(int port, Invocable function, Path openApi, JwtCheck check) throws IOException {
        GatewayRoutes routes = GatewayRoutes.read(openApi);
        StatusApiServer api = new StatusApiServer(LoopbackServer.bind(port, "status API"), function, routes, check);
        api.server.serve(api::serve);
        return api;
    }

    /** Serves what is for the page beside the API, which the gateway on AWS does not have. */
    public void showing(HttpHandler itsPage) {
        page = itsPage;
    }

    private void serve(HttpExchange exchange) throws IOException {
        HttpHandler shown = page;
        if (shown != null && Page.isFor(exchange)) {
            shown.handle(exchange);
        } else {
            answer(exchange).send(exchange);
        }
    }

    public URI uri() {
        return server.uri();
    }

    private GatewayAnswer answer(HttpExchange http) throws IOException {
        GatewayRoute route =
                routes.of(http.getRequestMethod(), http.getRequestURI().getPath());
        String authorization = http.getRequestHeaders().getFirst("Authorization");
        if (authorization == null) {
            return unauthorized("Bearer");
        }
        try {
            JWTClaimsSet claims = check.claims(authorization);
            return mayPass(route, claims) ? call(http, route, claims) : forbidden(route);
        } catch (RefusedTokenException e) {
            return unauthorized("Bearer error=\"invalid_token\" error_description=\"" + e.getMessage() + "\"");
        }
    }

    /** One of the route's scopes is enough; a route without any takes every good token. */
    private static boolean mayPass(GatewayRoute route, JWTClaimsSet claims) {
        List<String> granted = Stream.of("scope", "scp")
                .map(claims::getClaim)
                .filter(Objects::nonNull)
                .flatMap(claim -> claim instanceof List<?> list
                        ? list.stream().map(String::valueOf)
                        : Arrays.stream(claim.toString().split(" ", -1)))
                .toList();
        return route.scopes().isEmpty() || !Collections.disjoint(route.scopes(), granted);
    }

    private GatewayAnswer call(HttpExchange http, GatewayRoute route, JWTClaimsSet claims) throws IOException {
        byte[] body = http.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return GatewayAnswer.message(413, "Request Entity Too Large");
        }
        Invocation invocation = function.invoke(HttpApiEvent.of(http, route, claims, body));
        return invocation.failed() ? GatewayAnswer.failed() : GatewayAnswer.ofFunction(invocation.payload());
    }

    private static GatewayAnswer unauthorized(String challenge) {
        return GatewayAnswer.message(401, "Unauthorized").with("www-authenticate", challenge);
    }

    private static GatewayAnswer forbidden(GatewayRoute route) {
        return GatewayAnswer.message(403, "Forbidden")
                .with(
                        "www-authenticate",
                        "Bearer scope=\"" + String.join(" ", route.scopes()) + "\" error=\"insufficient_scope\"");
    }

    @Override
    public void close() {
        server.close();
    }
}
