package org.ishaar.local.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Set;

/** API Gateway's JWT authorizer: signature by a key of the issuer, then issuer, audience and times. */
public final class JwtCheck {

    /** RSA only, as the gateway: what a caller writes into the header can never make a public key a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private JwtCheck(JwtClaims claims, JWKSource<SecurityContext> keys) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** Tokens of this issuer for one of these audiences; the keys are read from the issuer when first needed. */
    public static JwtCheck of(URI issuer, Set<String> audiences) {
        return new JwtCheck(new JwtClaims(issuer.toString(), audiences, Clock.systemUTC()), keysOf(issuer));
    }

    private static JWKSource<SecurityContext> keysOf(URI issuer) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(issuer + DevelopmentIssuer.KEYS).toURL())
                    .retrying(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(issuer + " is no issuer that keys can be read from", e);
        }
    }

    /** The claims of a good token. With or without the word Bearer, as the gateway takes it. */
    JWTClaimsSet claims(String authorization) throws RefusedTokenException {
        String token =
                authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7) : authorization;
        try {
            SignedJWT jwt = SignedJWT.parse(token.strip());
            if (jwt.getHeader().getKeyID() == null) {
                throw new RefusedTokenException("the token names no key");
            }
            return processor.process(jwt, null);
        } catch (ParseException e) {
            throw new RefusedTokenException("the token is not a signed JWT", e);
        } catch (BadJOSEException e) {
            throw new RefusedTokenException(String.valueOf(e.getMessage()), e);
        } catch (JOSEException e) {
            throw new RefusedTokenException("the issuer's keys cannot be used", e);
        }
    }
}
