package org.ishaar.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtCheckIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private static DevelopmentIssuer issuer;
    private static JwtCheck check;

    @BeforeAll
    static void start() throws IOException {
        issuer = DevelopmentIssuer.start(0);
        check = JwtCheck.of(issuer.uri(), Set.of(DevelopmentIssuer.CLIENT));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void takesAGoodTokenWithOrWithoutTheWordBearer() throws RefusedTokenException {
        String token = issuer.token(List.of("complaints/read"), HOUR);

        assertThat(check.claims(token).getClaim("scope")).isEqualTo("complaints/read");
        assertThat(check.claims("bearer  " + token).getClaim("client_id")).isEqualTo("development");
    }

    @Test
    void refusesAnExpiredToken() {
        assertRefused(issuer.token(List.of(), Duration.ZERO), "expired");
        assertRefused(issuer.signed(claims().expirationTime(null).build()), "expired");
    }

    @Test
    void refusesATokenOfTheFuture() {
        Date soon = Date.from(Instant.now().plusSeconds(60));

        assertRefused(issuer.signed(claims().notBeforeTime(soon).build()), "not valid yet");
        assertRefused(issuer.signed(claims().issueTime(soon).build()), "issued in the future");
    }

    @Test
    void refusesAnotherIssuer() {
        assertRefused(issuer.signed(claims().issuer("https://issuer.example").build()), "another issuer");
        assertRefused(issuer.signed(claims().issuer(null).build()), "another issuer");
        assertRefused(issuer.signed(claims().issuer(issuer.uri() + "/").build()), "another issuer");
    }

    @Test
    void refusesAnotherAudience() {
        assertRefused(issuer.signed(claims().claim("client_id", "other").build()), "audience");
        assertRefused(issuer.signed(claims().claim("client_id", null).build()), "audience");
        assertRefused(issuer.signed(claims().audience("other").build()), "audience");
    }

    @Test
    void takesAnAudienceInsteadOfAClient() throws RefusedTokenException {
        String token = issuer.signed(claims().claim("client_id", "other")
                .audience(List.of("x", DevelopmentIssuer.CLIENT))
                .build());

        assertThat(check.claims(token).getAudience()).contains(DevelopmentIssuer.CLIENT);
    }

    @Test
    void refusesATokenWithoutSignature() {
        String token = issuer.token(List.of("complaints/read"), HOUR);

        assertRefused(new PlainJWT(claims().build()).serialize(), "not a signed JWT");
        assertRefused(token.substring(0, token.lastIndexOf('.') + 1), "");
    }

    /** The public key is known to all: as a shared secret it must open nothing. */
    @Test
    void refusesThePublicKeyAsASecret() throws JOSEException {
        byte[] der = issuer.publicKey().toRSAPublicKey().getEncoded();
        byte[] jwks = issuer.jwks().getBytes(StandardCharsets.UTF_8);

        for (byte[] secret : List.of(der, jwks)) {
            assertRefused(signed(JWSAlgorithm.HS256, new MACSigner(secret)), "");
        }
    }

    @Test
    void refusesAnotherKeyOfTheSameName() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).generate();

        assertRefused(signed(JWSAlgorithm.RS256, new RSASSASigner(other)), "");
    }

    @Test
    void refusesAKeyThatTheIssuerDoesNotHave() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).generate();
        for (String name : new String[] {"other", null}) {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(name)
                            .jwk(other.toPublicJWK())
                            .build(),
                    claims().build());
            jwt.sign(new RSASSASigner(other));
            assertRefused(jwt.serialize(), "");
        }
    }

    @Test
    void refusesAChangedToken() {
        String[] parts = issuer.token(List.of("complaints/read"), HOUR).split("\\.", -1);
        String other = issuer.token(List.of("complaints/unreachable"), HOUR).split("\\.", -1)[1];

        assertRefused(parts[0] + "." + other + "." + parts[2], "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "a.b.c", "..", "null", "Bearer Bearer x"})
    void refusesWhatIsNoToken(String authorization) {
        assertRefused(authorization, "not a signed JWT");
    }

    private static JWTClaimsSet.Builder claims() {
        return issuer.claims(List.of("complaints/read"), HOUR);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .keyID(issuer.publicKey().getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims().build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static void assertRefused(String token, String why) {
        assertThatThrownBy(() -> check.claims(token))
                .isInstanceOf(RefusedTokenException.class)
                .hasMessageContaining(why);
    }
}
