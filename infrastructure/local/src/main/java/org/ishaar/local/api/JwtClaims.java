package org.ishaar.local.api;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token must say; without any grace for clocks that differ, since here is only one. */
record JwtClaims(String issuer, Set<String> audiences, Clock clock) implements JWTClaimsSetVerifier<SecurityContext> {

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
        Instant now = clock.instant();
        require(issuer.equals(claims.getIssuer()), "the token has another issuer");
        require(isForUs(claims), "the token has an invalid audience");
        Date expiry = claims.getExpirationTime();
        require(expiry != null && expiry.toInstant().isAfter(now), "the token has expired");
        require(isPast(claims.getNotBeforeTime(), now), "the token is not valid yet");
        require(isPast(claims.getIssueTime(), now), "the token was issued in the future");
    }

    /** The client stands for the audience only where there is none, as in Cognito's access tokens. */
    private boolean isForUs(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        if (!audience.isEmpty()) {
            return !Collections.disjoint(audience, audiences);
        }
        return claims.getClaim("client_id") instanceof String client && audiences.contains(client);
    }

    private static boolean isPast(@Nullable Date time, Instant now) {
        return time == null || !time.toInstant().isAfter(now);
    }

    private static void require(boolean holds, String otherwise) throws BadJWTException {
        if (!holds) {
            throw new BadJWTException(otherwise);
        }
    }
}
