package org.ishaar.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.dynamodb.DynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Template;
import org.ishaar.statusapi.StatusApiHandler;
import org.ishaar.statusapi.StatusApiSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The real handler with the template's environment, behind the real server. */
@Tag("any-cloud")
public class StatusApiIT {

    private static final String PHONE = "0612345678";

    private static final List<String> LOG = new CopyOnWriteArrayList<>();
    private static DynamoDb dynamoDb;
    private static DynamoDbClient client;
    private static LambdaFunction function;
    private static DevelopmentIssuer issuer;
    private static StatusApiServer server;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        Template template = Template.read(Path.of("../../template.yaml"), Map.of());
        dynamoDb = Cloud.current().emptyDynamoDb();
        client = dynamoDb.client();
        new LocalTables(client).create(template.tables());
        FunctionSpec spec = template.function("StatusApiFunction");
        assertThat(spec.handler()).isEqualTo(StatusApiHandler.class.getName());
        function = new LambdaFunction(
                spec, () -> new StatusApiHandler(StatusApiSettings.from(spec.environment()), client), LOG::add);
        issuer = DevelopmentIssuer.start(0);
        server = StatusApiServer.start(
                0, function, Path.of("../openapi.yaml"), JwtCheck.of(issuer.uri(), Set.of(DevelopmentIssuer.CLIENT)));
        token = issuer.token(List.of("complaints/read", "complaints/unreachable"), Duration.ofHours(1));
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
        function.close();
        client.close();
        dynamoDb.close();
    }

    @Test
    void tellsTheNewStatusAsSoonAsItIsWritten() {
        complaint("2026/3101/77", "REGISTERED", 1);
        entry("2026/3101/77", "REGISTERED", 1, "SENT");
        assertThat(json("/v1/complaints/2026~3101~77").at("/notification/state").asText())
                .isEqualTo("SENT");

        complaint("2026/3101/77", "SHELVED", 2);
        JsonNode now = json("/v1/complaints/2026~3101~77");

        assertThat(now.path("status").asText()).isEqualTo("SHELVED");
        assertThat(now.has("notification")).isFalse();
        assertThat(now.path("since").asText()).isEqualTo("2026-11-02T12:02:00.000Z");
    }

    @Test
    void turnsThePagesOfAHistory() {
        complaint("H/1", "REOPENED", 3);
        entry("H/1", "REGISTERED", 1, "SENT");
        entry("H/1", "SHELVED", 2, "DELIVERED");
        entry("H/1", "REOPENED", 3, "PENDING");

        JsonNode first = json("/v1/complaints/H~1/history?limit=2");
        JsonNode second = json("/v1/complaints/H~1/history?limit=2&cursor="
                + first.path("nextCursor").asText());

        assertThat(first.path("changes").findValuesAsText("status")).containsExactly("REOPENED", "SHELVED");
        assertThat(second.path("changes").findValuesAsText("status")).containsExactly("REGISTERED");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void doesNotKnowAnErasedComplaint() {
        entry("E/1", "REGISTERED", 1, "SENT");

        assertThat(get("/v1/complaints/E~1").statusCode()).isEqualTo(404);
        assertThat(get("/v1/complaints/E~1/history").statusCode()).isEqualTo(404);
    }

    @Test
    void answersAHundredInTheOrderAsked() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            if (i % 2 == 0) {
                complaint("Q/" + i, "SHELVED", 2);
                entry("Q/" + i, "SHELVED", 2, "SENT");
            }
            asked.add("\"Q/" + i + "\"");
        }

        HttpResponse<String> answer = send("POST", "/v1/complaints/query", "{\"complaintIds\":" + asked + "}");

        JsonNode results = Http.json(answer.body()).path("results");
        assertThat(results).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(results.path(i).path("complaintId").asText()).isEqualTo("Q/" + i);
            assertThat(results.path(i).at("/complaint/notification/state").asText())
                    .isEqualTo(i % 2 == 0 ? "SENT" : "");
        }
    }

    @Test
    void turnsThePagesOfTheUnreachable() {
        for (int i = 100; i < 160; i++) {
            complaint("U/" + i, "SHELVED", 2);
            entry("U/" + i, "SHELVED", 2, "UNDELIVERED");
        }
        complaint("U/100", "REOPENED", 3);

        JsonNode first = json("/v1/unreachable?office=FES");
        JsonNode second = json(
                "/v1/unreachable?office=FES&cursor=" + first.path("nextCursor").asText());

        List<String> ids = new ArrayList<>(first.path("complaints").findValuesAsText("complaintId"));
        ids.addAll(second.path("complaints").findValuesAsText("complaintId"));
        ids.removeIf(id -> !id.startsWith("U/"));
        assertThat(ids).hasSize(59).doesNotHaveDuplicates().doesNotContain("U/100");
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(json("/v1/unreachable?office=FES&since=2027-01-01T00:00:00Z").path("complaints"))
                .isEmpty();
        assertThat(json("/v1/unreachable?office=%F0%9F%98%80%00").path("complaints"))
                .isEmpty();
    }

    @Test
    void answers304OverTheWire() {
        String tag = get("/v1/statuses").headers().firstValue("etag").orElseThrow();

        HttpResponse<String> again = send("GET", "/v1/statuses", "", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void says405And404ToWhoHasAToken() {
        assertThat(send("DELETE", "/v1/statuses", "").headers().firstValue("allow"))
                .contains("GET");
        assertThat(get("/v1/complaints/2026%2F1").statusCode()).isEqualTo(404);
        assertThat(get("/v1/complaints/%FF").statusCode()).isEqualTo(400);
    }

    @Test
    void neverTellsAPhoneNumber() {
        complaint("P/1", "SHELVED", 2);
        entry("P/1", "SHELVED", 2, "UNDELIVERED");

        String told = get("/v1/complaints/P~1").body()
                + get("/v1/complaints/P~1/history").body()
                + get("/v1/unreachable?office=FES").body();

        assertThat(told).contains("P/1").doesNotContain(PHONE, "MA…78", "phone");
        assertThat(LOG).isNotEmpty().noneMatch(line -> line.contains(PHONE) || line.contains(token));
    }

    private static void complaint(String id, String status, int minute) {
        client.putItem(put -> put.tableName("ComplaintsTable")
                .item(Map.of(
                        "complaintId", text(id),
                        "status", text(status),
                        "statusChangedAt", text("2026-11-02T13:0" + minute + ":00+01:00"),
                        "phoneNumber", text(PHONE),
                        "office", text("FES"))));
    }

    private static void entry(String id, String status, int minute, String state) {
        String at = "2026-11-02T12:0" + minute + ":00.000Z";
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "complaintId", text(id),
                "changeId", text(at + "#" + status),
                "status", text(status),
                "statusChangedAt", text(at),
                "office", text("FES"),
                "language", text("fr"),
                "sequence", text(Integer.toString(minute)),
                "writtenAt", text(at),
                "phoneHint", text("MA…78"),
                "history",
                        AttributeValue.fromL(
                                List.of(AttributeValue.fromM(Map.of("state", text(state), "at", text(at)))))));
        if (state.equals("UNDELIVERED")) {
            item.put("unreachableOffice", text("FES"));
            item.put("unreachableSince", text(at));
        }
        client.putItem(put -> put.tableName("NotificationsTable").item(item));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer.body());
    }

    private static HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(
                "Authorization", "Bearer " + token, "Content-Type", "application/json", "Accept-Language", "fr"));
        all.addAll(List.of(headers));
        return Http.send(URI.create(server.uri() + path), method, body, all.toArray(String[]::new));
    }
}
