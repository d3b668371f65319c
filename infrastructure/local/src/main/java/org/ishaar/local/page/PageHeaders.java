package org.ishaar.local.page;

import com.sun.net.httpserver.Headers;
import java.util.Map;

/** What every answer says to a browser: nothing but the runner's own files, framed by nobody, kept by nobody. */
final class PageHeaders {

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-cache");

    private PageHeaders() {}

    static void set(Headers response) {
        ALL.forEach(response::set);
    }
}
