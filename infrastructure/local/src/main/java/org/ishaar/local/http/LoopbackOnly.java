package org.ishaar.local.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what a web page in the same machine's browser could send: another site's origin, or a rebound name. */
public final class LoopbackOnly extends Filter {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");

    /** Whether a Host header names this machine by a loopback address, so that no name was rebound to it. */
    public static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host).matches();
    }

    @Override
    public void doFilter(HttpExchange http, Chain chain) throws IOException {
        String host = http.getRequestHeaders().getFirst("Host");
        if (http.getRequestHeaders().containsKey("Origin")) {
            refuse(http, "calls with an Origin header are refused");
        } else if (!isLoopback(host)) {
            refuse(http, "the Host header must be a loopback address");
        } else {
            chain.doFilter(http);
        }
    }

    private static void refuse(HttpExchange http, String why) throws IOException {
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("error", why)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        http.sendResponseHeaders(403, body.length);
        http.getResponseBody().write(body);
        http.close();
    }

    @Override
    public String description() {
        return "loopback only";
    }
}
