package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ishaar.local.feed.Feed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks and tells a running runner what its page does. */
class PageIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TYPED = "06 12 34 56 78";
    private static final String NUMBER = "+212612345678";

    /** 15 minutes are 9 seconds: a backoff passes soon, no lease ends by accident. */
    private static final double SCALE = 100;

    private Laptop laptop;
    private PageEvents events;

    @BeforeEach
    void start() throws IOException {
        laptop = Laptop.start(SCALE, Map.of("BackoffMinutes", "1"));
        events = PageEvents.open(page("/page/events"));
    }

    /** Nothing personal is ever logged, whatever a test did. */
    @AfterEach
    void stop() {
        String log = laptop.log();
        laptop.close();
        events.awaitEnd();
        assertThat(log).doesNotContain("612345678", TYPED);
    }

    @Test
    void showsAChangeOnItsWayAndTheTextOnThePhone() {
        JsonNode answer = post("complaints", complaint("2026/1", "REGISTERED", TYPED));

        assertThat(answer.path("cli").asText()).contains("aws dynamodb update-item", TYPED);
        JsonNode row = events.awaitRow("2026/1", "DELIVERED", 5);
        assertThat(places(row)).containsExactly("table", "stream", "ledger", "sns", "carrier");
        assertThat(row.path("status").asText()).isEqualTo("REGISTERED");
        JsonNode text = events.awaitText("2026/1", "delivered");
        assertThat(text.path("parts").asInt()).isEqualTo(1);
        assertThat(events.pulse("delivered")).isEqualTo(1);
    }

    @Test
    void showsWaitingInAnOutageAndTheTextAfterIt() {
        post("faults", Map.of("mode", "outage"));
        post("complaints", complaint("2026/1", "REGISTERED", TYPED));
        JsonNode waiting = events.awaitRow("2026/1", "WAITING", 4);
        assertThat(waiting.path("reason").asText()).isEqualTo("SNS_UNAVAILABLE");
        assertThat(waiting.path("dueAt").asText()).isNotEmpty();

        post("faults", Map.of("mode", "none"));

        events.awaitRow("2026/1", "DELIVERED", 7);
    }

    @Test
    void switchesAPhoneOffOptedOutAndRefusing() {
        post("complaints", complaint("2026/on", "REGISTERED", TYPED));
        events.awaitText("2026/on", "delivered");

        assertThat(after("off", "WAITING").path("reason").asText()).isEqualTo("CARRIER");
        assertThat(after("opted-out", "SUPPRESSED").path("reason").asText()).isEqualTo("OPTED_OUT");
        assertThat(after("refuses", "UNDELIVERED").path("reason").asText()).isEqualTo("NUMBER_REFUSED");
        after("on", "DELIVERED");
        assertThat(laptop.texts(NUMBER)).contains("2026/to-on REGISTERED").doesNotContain("2026/to-refuses REGISTERED");
    }

    private JsonNode after(String mode, String state) {
        post("phones", Map.of("id", events.phoneId(), "mode", mode));
        String reference = "2026/to-" + mode;
        post("complaints", complaint(reference, "REGISTERED", TYPED));
        return events.awaitRow(reference, state, 5);
    }

    @Test
    void holdsTextsBackAtNightAndLetsThemGoInTheMorning() {
        post("faults", Map.of("quietHours", true));
        post("complaints", complaint("2026/1", "REGISTERED", TYPED));
        assertThat(events.awaitRow("2026/1", "WAITING", 4).path("reason").asText())
                .isEqualTo("QUIET_HOURS");
        assertThat(get("/page/state").at("/faults/quietHours").asBoolean()).isTrue();

        post("faults", Map.of("quietHours", false));

        events.awaitRow("2026/1", "DELIVERED", 7);
        post("complaints", complaint("2026/2", "REGISTERED", TYPED));
        events.awaitRow("2026/2", "DELIVERED", 5);
    }

    @Test
    void masksNumbersUnlessTheyAreAskedFor() {
        post("complaints", complaint("2026/1", "REGISTERED", TYPED));
        events.awaitText("2026/1", "delivered");
        PageEvents shown = PageEvents.open(page("/page/events?numbers=shown"));
        shown.awaitText("2026/1", "delivered");

        assertThat(events.everything()).contains("MA…78").doesNotContain("612345678");
        assertThat(shown.everything()).contains(NUMBER);
    }

    /** 2,500 changes pass an open page, 5,000 in the browser's own test: the newest are kept, the rest counted, and all texts go out meanwhile. */
    @Test
    void keepsPaceAndItsBoundsWhileThousandsOfChangesPass(@TempDir Path folder) throws IOException {
        BigFeed big = new BigFeed(1_250, List.of("REGISTERED", "FORWARDED"), 1_250);
        Feed.of(big.write(folder.resolve("feed")), Optional.empty()).write(laptop.system.client(), written -> {});
        // Half a minute on a quiet machine, most of it the functions' own work.
        Laptop.await("all texts", Duration.ofMinutes(4), laptop.system::isIdle);

        assertThat(laptop.total()).isEqualTo(2_500);
        assertThat(events.pulse("changesTotal")).isEqualTo(2_500);
        assertThat(events.pulse("sent")).isEqualTo(2_500);
        assertThat(events.pulse("changesKept")).isEqualTo(2_000);
        assertThat(events.mostRowsAtOnce()).isBetween(2, 200);
    }

    @Test
    void refusesWhatAnotherPageOrAMistakeSends() {
        String json = "application/json";
        assertThat(status("complaints", "{}", "Content-Type", "text/plain")).isEqualTo(415);
        assertThat(status("complaints", "{}", "Content-Type", json, "Origin", "http://evil.example"))
                .isEqualTo(403);
        assertThat(status("complaints", "{}", "Content-Type", json, "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(status("complaints", "\"" + "x".repeat(65 * 1024) + "\"", "Content-Type", json))
                .isEqualTo(413);
        assertThat(status("faults", "{\"mode\":\"none\",\"x\":1}", "Content-Type", json))
                .isEqualTo(400);
        assertThat(status("phones", "{\"id\":\"phone-99\",\"mode\":\"on\"}", "Content-Type", json))
                .isEqualTo(400);
        assertThat(status("complaints", "{\"complaintId\":\"a b\",\"status\":\"X\"}", "Content-Type", json))
                .isEqualTo(400);
    }

    @Test
    void refusesAPageMoreThanItHasThreadsFor() throws IOException, InterruptedException {
        events.pulse("sent");
        List<Integer> answers = new ArrayList<>();
        List<InputStream> open = new ArrayList<>();
        for (int page = 2; page <= 17; page++) {
            HttpResponse<InputStream> answer =
                    HTTP.send(HttpRequest.newBuilder(page("/page/events")).build(), BodyHandlers.ofInputStream());
            answers.add(answer.statusCode());
            open.add(answer.body());
        }
        for (InputStream page : open) {
            page.close();
        }

        assertThat(answers).hasSize(16).endsWith(200, 503).containsOnlyOnce(503);
    }

    @Test
    void servesItselfUnderAStrictPolicyBesideTheApi() {
        HttpResponse<String> index = send(HttpRequest.newBuilder(page("/")).build());

        assertThat(index.statusCode()).isEqualTo(200);
        assertThat(index.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self';");
        assertThat(index.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(send(HttpRequest.newBuilder(page("/page/..%2fNumbers.class")).build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(page("/v1/complaints/2026~1")).build())
                        .statusCode())
                .isEqualTo(401);
    }

    private static Map<String, String> complaint(String reference, String status, String number) {
        return Map.of("complaintId", reference, "status", status, "phoneNumber", number, "language", "fr");
    }

    private static List<String> places(JsonNode row) {
        return StreamSupport.stream(row.path("steps").spliterator(), false)
                .map(step -> step.path("place").asText())
                .toList();
    }

    private URI page(String path) {
        return URI.create(laptop.system.api().uri() + path);
    }

    private JsonNode get(String path) {
        return read(send(HttpRequest.newBuilder(page(path)).build()).body());
    }

    private JsonNode post(String command, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(page("/page/" + command))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build();
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    private int status(String command, String body, String... headers) {
        return send(HttpRequest.newBuilder(page("/page/" + command))
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
