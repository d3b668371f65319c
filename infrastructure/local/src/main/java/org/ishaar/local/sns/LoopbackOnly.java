package org.ishaar.local.sns;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.regex.Pattern;

/** Refuses what a web page in the same machine's browser could send: another site's origin, or a rebound name. */
final class LoopbackOnly extends Filter {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");

    @Override
    public void doFilter(HttpExchange http, Chain chain) throws IOException {
        String host = http.getRequestHeaders().getFirst("Host");
        if (http.getRequestHeaders().containsKey("Origin")) {
            new Exchange(http).send(JsonPath.error(403, "calls with an Origin header are refused"));
        } else if (host == null || !LOOPBACK.matcher(host).matches()) {
            new Exchange(http).send(JsonPath.error(403, "the Host header must be a loopback address"));
        } else {
            chain.doFilter(http);
        }
    }

    @Override
    public String description() {
        return "loopback only";
    }
}
