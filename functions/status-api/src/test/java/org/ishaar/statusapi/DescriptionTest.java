package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ishaar.statusapi.http.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** openapi.yaml and the handler say the same. */
class DescriptionTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonNode description = read();

    @Test
    void hasExactlyTheRoutesOfTheHandler() {
        List<String> described = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(operation.getKey() + " " + path.getKey())));
        described.remove("x-amazon-apigateway-any-method /$default");

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Route.values())
                        .map(route -> route.method().toLowerCase(Locale.ROOT) + " " + route.path())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void asksForTheScopeThatTheHandlerAsksFor(Route route) {
        JsonNode operation = operation(route);

        assertThat(operation.path("operationId").asText()).isEqualTo(route.operationId());
        assertThat(operation.at("/security/0/jwt/0").asText()).isEqualTo(route.scope());
    }

    @ParameterizedTest
    @EnumSource
    void sendsEveryRouteToTheFunction(Route route) {
        assertThat(operation(route).at("/x-amazon-apigateway-integration/$ref").asText())
                .isEqualTo("#/components/x-amazon-apigateway-integrations/StatusApi");
    }

    /** Else a caller without a token could tell paths from one another. */
    @Test
    void letsNobodyInWithoutAToken() {
        assertThat(description
                        .at("/paths/~1$default/x-amazon-apigateway-any-method/security/0")
                        .has("jwt"))
                .isTrue();
        assertThat(description.findValues("security")).hasSize(Route.values().length + 1);
    }

    @Test
    void hasExamplesOfItsOwnForm() {
        Map<String, String> examples = Map.of(
                "Complaint", "/v1/complaints/A-1",
                "History", "/v1/complaints/A-1/history",
                "UnreachableList", "/v1/unreachable",
                "Catalogue", "/v1/statuses",
                "QueryResults", "/v1/complaints/query");

        examples.forEach((name, path) -> Gateway.checkOk(
                path, description.at("/components/examples/" + name + "/value").toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/complaints/2026~1, ''",
        "/v1/complaints/2026~1/history, limit=100",
        "/v1/unreachable, office=-",
        "/v1/statuses, ''"
    })
    void allowsWhatTheHandlerTakes(String path, String query) {
        SimpleRequest.Builder request = SimpleRequest.Builder.get(path);
        if (!query.isEmpty()) {
            String[] pair = query.split("=", 2);
            request.withQueryParam(pair[0], pair[1]);
        }
        Gateway gateway = new Gateway();

        assertThat(Gateway.spec().validateRequest(request.build()).getMessages())
                .isEmpty();
        assertThat(gateway.get(query.isEmpty() ? path : path + "?" + query).status())
                .isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/complaints/2026~1/history, limit=101",
        "/v1/complaints/2026~1/history, cursor=short",
        "/v1/unreachable, since=2026-11-02T08:00:00Z",
        "/v1/unreachable, office="
    })
    void forbidsWhatTheHandlerRefuses(String path, String query) {
        String[] pair = query.split("=", 2);
        SimpleRequest request =
                SimpleRequest.Builder.get(path).withQueryParam(pair[0], pair[1]).build();

        assertThat(Gateway.spec().validateRequest(request).hasErrors()).isTrue();
        assertThat(new Gateway().get(path + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void describesTheBodyThatTheHandlerTakes() {
        assertThat(errors("{\"complaintIds\": [\"2026/3101/77\"]}")).isFalse();
        assertThat(errors("{\"complaintIds\": []}")).isTrue();
        assertThat(errors("{\"complaintIds\": [\"~\"]}")).isTrue();
        assertThat(errors("{\"complaintIds\": [\"a\"], \"more\": 1}")).isTrue();
        assertThat(errors("null")).isTrue();
    }

    private static boolean errors(String body) {
        SimpleRequest request = SimpleRequest.Builder.post("/v1/complaints/query")
                .withContentType("application/json")
                .withBody(body)
                .build();
        return Gateway.spec().validateRequest(request).hasErrors();
    }

    private JsonNode operation(Route route) {
        return description.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
    }

    private static JsonNode read() {
        try {
            return YAML.readTree(Gateway.OPENAPI.toFile());
        } catch (IOException e) {
            throw new AssertionError("openapi.yaml cannot be read", e);
        }
    }
}
