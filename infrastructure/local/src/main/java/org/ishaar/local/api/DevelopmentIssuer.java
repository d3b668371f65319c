package org.ishaar.local.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;

/**
 * Gives out tokens as Cognito does for client credentials, on the loopback address. Anybody on this machine gets one for
 * the asking; its key is made once in the life of a process, which takes half a second, and never kept.
 */
public final class DevelopmentIssuer implements AutoCloseable {

    /** The client of every token, and so the audience to check for. */
    public static final String CLIENT = "development";

    static final String KEYS = "/.well-known/jwks.json";

    private final RSAKey key;
    private final IssuerServer server;

    private DevelopmentIssuer(RSAKey key, IssuerServer server) {
        this.key = key;
        this.server = server;
    }

    /** Listens on this port, or on a free one for 0. */
    public static DevelopmentIssuer start(int port) throws IOException {
        DevelopmentIssuer issuer = new DevelopmentIssuer(Key.OF_THIS_PROCESS, IssuerServer.bind(port));
        issuer.server.serve(issuer);
        return issuer;
    }

    /** What its tokens name as their issuer. */
    public URI uri() {
        return server.uri();
    }

    /** Where POST with {@code grant_type=client_credentials&scope=…} gives a token, as an OAuth client asks for it. */
    public URI tokenUri() {
        return URI.create(uri() + IssuerServer.TOKEN);
    }

    /** An access token with these scopes, good from now on for this long. */
    public String token(Collection<String> scopes, Duration lifetime) {
        return signed(claims(scopes, lifetime).build());
    }

    JWTClaimsSet.Builder claims(Collection<String> scopes, Duration lifetime) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .subject(CLIENT)
                .claim("client_id", CLIENT)
                .claim("token_use", "access")
                .claim("scope", String.join(" ", scopes))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString());
    }

    String signed(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a development token", e);
        }
    }

    /** The public half. */
    RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** The key set that tokens are checked with, as JSON. */
    public String jwks() {
        return new JWKSet(publicKey()).toString();
    }

    /** Made when the first issuer starts. */
    private static final class Key {

        private static final RSAKey OF_THIS_PROCESS = make();

        private static RSAKey make() {
            try {
                return new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
            } catch (JOSEException e) {
                throw new IllegalStateException("cannot make a key for development tokens", e);
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
