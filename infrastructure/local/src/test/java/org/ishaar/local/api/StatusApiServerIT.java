package org.ishaar.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishaar.local.lambda.Invocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusApiServerIT {

    private static final Path OPENAPI = Path.of("../openapi.yaml");
    private static final Duration HOUR = Duration.ofHours(1);

    private static DevelopmentIssuer issuer;
    private static FakeFunction function;
    private static StatusApiServer server;

    @BeforeAll
    static void start() throws IOException {
        issuer = DevelopmentIssuer.start(0);
        function = new FakeFunction();
        server = StatusApiServer.start(
                0, function, OPENAPI, JwtCheck.of(issuer.uri(), Set.of(DevelopmentIssuer.CLIENT)));
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    static List<GatewayRoute> operations() throws IOException {
        return GatewayRoutes.read(OPENAPI).all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesEveryOperationToWhoHasNoGoodToken(GatewayRoute route) {
        List<String> scopes = List.of("complaints/read", "complaints/unreachable");
        int before = function.events.size();

        assertThat(call(route).statusCode()).isEqualTo(401);
        assertThat(call(route, "Authorization", "Bearer x").body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(call(route, "Authorization", issuer.token(scopes, Duration.ofSeconds(-1)))
                        .statusCode())
                .isEqualTo(401);
        String otherAudience =
                issuer.signed(issuer.claims(scopes, HOUR).audience("another").build());
        assertThat(call(route, "Authorization", otherAudience)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
                    .contains("invalid_token");
        });
        assertThat(function.events).hasSize(before);
    }

    static Stream<GatewayRoute> scopedOperations() throws IOException {
        return operations().stream().filter(route -> !route.isDefault());
    }

    @ParameterizedTest
    @MethodSource("scopedOperations")
    void refusesEveryOperationToWhoLacksItsScope(GatewayRoute route) {
        int before = function.events.size();
        String other = route.scopes().contains("complaints/read") ? "complaints/unreachable" : "complaints/read";

        for (List<String> scopes : List.of(List.<String>of(), List.of(other, "complaints"))) {
            HttpResponse<String> answer = call(route, "Authorization", "Bearer " + issuer.token(scopes, HOUR));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        }
        assertThat(function.events).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsEveryOperationThroughWithItsScope(GatewayRoute route) {
        HttpResponse<String> answer = call(route, "Authorization", "Bearer " + issuer.token(route.scopes(), HOUR));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(function.event().path("routeKey").asText()).isEqualTo(route.key());
    }

    @Test
    void handsOverTheCallAsAnHttpApiDoes() {
        get("/v1/complaints/2026~1/history?limit=2&cursor=a%2Fb", "X-Twice", "a", "X-Twice", "b");

        JsonNode event = function.event();
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("rawPath").asText()).isEqualTo("/v1/complaints/2026~1/history");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("limit=2&cursor=a%2Fb");
        assertThat(event.at("/headers/x-twice").asText()).isEqualTo("a,b");
        assertThat(event.at("/pathParameters/complaintId").asText()).isEqualTo("2026~1");
        assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("GET");
        assertThat(event.at("/requestContext/authorizer/jwt/claims/client_id").asText())
                .isEqualTo("development");
        assertThat(event.has("body")).isFalse();
    }

    /** So nobody on this laptop relies on an encoded slash: on AWS it would not work. */
    @ParameterizedTest
    @CsvSource({
        "/v1/complaints/2026%2F1, $default, /v1/complaints/2026/1",
        "/v1/complaints/2026%7E1, GET /v1/complaints/{complaintId}, /v1/complaints/2026~1",
        "/v1/complaints/a%2Fhistory, GET /v1/complaints/{complaintId}/history, /v1/complaints/a/history",
        "/v1/complaints/query, GET /v1/complaints/{complaintId}, /v1/complaints/query",
        "/nowhere, $default, /nowhere"
    })
    void decodesThePathBeforeItRoutes(String path, String key, String decoded) {
        get(path);

        assertThat(function.event().path("routeKey").asText()).isEqualTo(key);
        assertThat(function.event().path("rawPath").asText()).isEqualTo(decoded);
    }

    @ParameterizedTest
    @CsvSource({"application/json, false", "application/problem+json; a=b, false", "text/plain, false", "a/b, true"})
    void encodesABodyThatIsNoText(String type, boolean encoded) {
        post("body", type);

        assertThat(function.event().path("isBase64Encoded").asBoolean()).isEqualTo(encoded);
        assertThat(function.event().path("body").asText()).isEqualTo(encoded ? "Ym9keQ==" : "body");
    }

    @Test
    void refusesABodyThatLambdaWouldNotTake() {
        assertThat(post("x".repeat(6 * 1024 * 1024 + 1), "text/plain").statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"errorMessage\": \"secret\"} | true", "null | false", "{} | false", "not json | false"})
    void hidesAFailureOfTheFunction(String payload, boolean failed) {
        Invocation usual = function.answer;
        function.answer = new Invocation("1", payload, failed);

        HttpResponse<String> answer = get("/v1/statuses");

        function.answer = usual;
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void answersHeadWithoutABody() {
        HttpResponse<String> answer = Http.send(
                URI.create(server.uri() + "/v1/statuses"), "HEAD", "", "Authorization", issuer.token(List.of(), HOUR));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(function.event().path("routeKey").asText()).isEqualTo("$default");
    }

    private static HttpResponse<String> call(GatewayRoute route, String... headers) {
        String method = route.isDefault() ? "DELETE" : route.method();
        String path = route.path().replace("{complaintId}", "A-1");
        return Http.send(URI.create(server.uri() + path), method, "", headers);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        String token = issuer.token(List.of("complaints/read"), HOUR);
        String[] all = Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
                .toArray(String[]::new);
        return Http.send(URI.create(server.uri() + path), "GET", "", all);
    }

    private static HttpResponse<String> post(String body, String type) {
        String token = issuer.token(List.of("complaints/read"), HOUR);
        return Http.send(
                URI.create(server.uri() + "/v1/complaints/query"),
                "POST",
                body,
                "Authorization",
                token,
                "Content-Type",
                type);
    }
}
