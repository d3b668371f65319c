package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.statusapi.FakeRecords.step;

import java.util.Map;
import org.ishaar.statusapi.Gateway.Answer;
import org.ishaar.statusapi.http.Route;
import org.ishaar.statusapi.record.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusApiTest {

    private final Gateway gateway = new Gateway();

    @ParameterizedTest
    @EnumSource
    void refusesEveryOperationWithoutAToken(Route route) {
        Answer answer = gateway.claims(null).send(route.method(), path(route), null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
        assertThat(gateway.records.reads).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryOperationWithoutItsScope(Route route) {
        String other = route.scope().equals(Gateway.READ) ? Gateway.UNREACHABLE : Gateway.READ;

        Answer answer = gateway.claims(Map.of("client_id", "portal", "scope", other + " complaints complaints/reader"))
                .send(route.method(), path(route), null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers().get("www-authenticate")).contains(route.scope());
        assertThat(gateway.records.reads).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"scope, complaints/read openid", "scp, [openid complaints/read]", "scp, complaints/read"})
    void takesScopesAsAnyIssuerWritesThem(String claim, String scopes) {
        Answer answer = gateway.claims(Map.of("sub", "x", claim, scopes)).get("/v1/statuses");

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/complaints/A-1, GET",
        "HEAD, /v1/complaints/A-1, GET",
        "GET, /v1/complaints/query, POST",
        "POST, /v1/complaints/A-1/history, GET",
        "PATCH, /v1/statuses, GET",
        "OPTIONS, /v1/unreachable, GET"
    })
    void saysWhichMethodsAPathTakes(String method, String path, String allowed) {
        Answer answer = gateway.send(method, path, null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/v1",
                "/v1/",
                "/v1/statuses/",
                "/v2/statuses",
                "//v1/statuses",
                "/v1/complaints",
                "/v1/complaints/",
                "/v1/complaints//history",
                "/v1/complaints/a/b",
                "/v1/complaints/2026/1/history",
                "/$default"
            })
    void knowsNoOtherPaths(String path) {
        assertThat(gateway.get(path).type()).isEqualTo("urn:ishaar:problem:unknown-path");
    }

    @ParameterizedTest
    @CsvSource({"true, 429, 2", "false, 503, 5"})
    void tellsWhenToComeAgain(boolean throttled, int status, String seconds) {
        gateway.records.trouble =
                new StoreException("read", "SecretTableName", throttled, new IllegalStateException("inner"));

        Answer answer = gateway.get("/v1/complaints/A-1");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("retry-after", seconds);
        assertThat(answer.body()).doesNotContain("Secret", "inner", "Exception");
        assertThat(gateway.log).singleElement().asString().contains("\"code\":\"SecretTableName\"");
    }

    @Test
    void hidesADefect() {
        gateway.records.trouble = new IllegalStateException("the phone number is 0612345678");

        Answer answer = gateway.get("/v1/complaints/A-1");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers()).containsEntry("retry-after", "30");
        assertThat(answer.body()).doesNotContain("0612345678", "Exception");
        assertThat(gateway.log).singleElement().asString().doesNotContain("0612345678");
    }

    @Test
    void leavesOneAuditLineForACall() {
        gateway.records.put("2026/1", "REGISTERED", 1, step("SENT", null, 1));

        gateway.get("/v1/complaints/2026~1");

        assertThat(gateway.log)
                .containsExactly(
                        "{\"level\":\"INFO\",\"event\":\"call\",\"requestId\":\"request-1\",\"client\":\"portal\","
                                + "\"operation\":\"getComplaint\",\"complaintIds\":[\"2026/1\"],\"status\":200}");
    }

    @Test
    void auditsRefusalsToo() {
        gateway.claims(Map.of("azp", "chatbot")).get("/v1/statuses");
        gateway.claims(null).get("/v1/statuses?x=0612345678");

        assertThat(gateway.log).hasSize(2);
        assertThat(gateway.log.get(0)).contains("\"client\":\"chatbot\"", "\"status\":403", "insufficient-scope");
        assertThat(gateway.log.get(1)).contains("\"status\":401").doesNotContain("0612345678", "client");
    }

    @Test
    void shortensANameThatIsTooLong() {
        gateway.claims(Map.of("client_id", "x".repeat(5000))).get("/v1/statuses");

        assertThat(gateway.log.get(0)).hasSizeLessThan(400);
    }

    @Test
    void namesNobodyWhereTheTokenDoesNot() {
        gateway.claims(Map.of()).get("/v1/statuses");

        assertThat(gateway.log.get(0)).contains("\"client\":\"unnamed\"");
    }

    static String path(Route route) {
        return route.path().replace("{complaintId}", "A-1");
    }
}
