package org.ishaar.local.page;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.Set;
import org.ishaar.local.http.LoopbackOnly;

/** Lets through what this page asks, or a person who types its address; no other page in the same browser. */
final class OwnPageOnly {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private OwnPageOnly() {}

    /** Why a call is refused; empty for one that may pass. */
    static Optional<String> refusal(Headers request) {
        String host = request.getFirst("Host");
        String origin = request.getFirst("Origin");
        String site = request.getFirst("Sec-Fetch-Site");
        if (!LoopbackOnly.isLoopback(host)) {
            return Optional.of("the Host header must be a loopback address");
        }
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Optional.of("calls from other origins are refused");
        }
        return site == null || OWN_SITES.contains(site)
                ? Optional.empty()
                : Optional.of("calls from other sites are refused: type the address");
    }
}
