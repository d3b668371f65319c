package org.ishaar.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.ishaar.local.api.DevelopmentIssuer;

/** The running API and its issuer of tokens. */
record Api(URI uri, DevelopmentIssuer issuer) {

    private static final List<String> ALL_SCOPES = List.of("complaints/read", "complaints/unreachable");

    /** A token for everything that the API offers, good for a working day. */
    String token() {
        return issuer.token(ALL_SCOPES, Duration.ofHours(8));
    }
}
