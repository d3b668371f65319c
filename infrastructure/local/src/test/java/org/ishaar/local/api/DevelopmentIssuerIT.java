package org.ishaar.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentIssuerIT {

    private DevelopmentIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = DevelopmentIssuer.start(0);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void givesATokenToAnOauthClient() throws RefusedTokenException {
        HttpResponse<String> answer =
                token("grant_type=client_credentials&scope=complaints%2Fread+complaints/unreachable&lifetime=60");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.json(answer.body()).path("expires_in").asInt()).isEqualTo(60);
        String token = Http.json(answer.body()).path("access_token").asText();
        assertThat(JwtCheck.of(issuer.uri(), Set.of(DevelopmentIssuer.CLIENT))
                        .claims(token)
                        .getClaim("scope"))
                .isEqualTo("complaints/read complaints/unreachable");
    }

    @Test
    void saysWhereItsKeysAre() {
        String configuration = Http.send(URI.create(issuer.uri() + "/.well-known/openid-configuration"), "GET", "")
                .body();
        URI keys = URI.create(Http.json(configuration).path("jwks_uri").asText());

        assertThat(Http.json(configuration).path("issuer").asText())
                .isEqualTo(issuer.uri().toString());
        assertThat(Http.send(keys, "GET", "").body())
                .contains(issuer.publicKey().getKeyID())
                .doesNotContain("\"d\"", "\"p\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=password",
                "grant_type=client_credentials&lifetime=0",
                "grant_type=client_credentials&lifetime=%zz"
            })
    void refusesOtherRequests(String form) {
        assertThat(token(form).statusCode()).isEqualTo(400);
    }

    @Test
    void givesNothingToAWebPage() {
        HttpResponse<String> answer =
                Http.send(issuer.tokenUri(), "POST", "grant_type=client_credentials", "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> token(String form) {
        return Http.send(issuer.tokenUri(), "POST", form, "Content-Type", "application/x-www-form-urlencoded");
    }
}
