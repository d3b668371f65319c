package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.ishaar.local.template.AsyncRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AsyncInvocationsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final double MINUTES_ARE_TENTHS_OF_A_SECOND = 600;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> reported = new CopyOnWriteArrayList<>();
    private final List<String> invoked = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void tellsWhenTheFunctionIsDone() throws InterruptedException {
        try (AsyncInvocations async = async(toBucket(2), event -> "ok")) {
            async.submit("{}", done::countDown);

            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(invoked).containsExactly("{}");
    }

    @Test
    void triesTwiceMoreAndThenKeepsTheWholeEvent() throws Exception {
        try (AsyncInvocations async = async(toBucket(2), event -> "failed")) {
            async.submit("{\"awslogs\":{\"data\":\"H4s\"}}", done::countDown);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(invoked).hasSize(3);
        Path object = object();
        assertThat(folder.relativize(object).toString())
                .matches("Failures/aws/lambda/async/Receipts/2026/03/02/2026-03-02T12\\.00\\.00-[0-9a-f-]{36}");
        JsonNode record = JSON.readTree(Files.readString(object));
        assertThat(record.at("/requestContext/requestId").asText()).hasSize(36);
        assertThat(record).isEqualTo(JSON.readTree("""
                {"version": "1.0", "timestamp": "2026-03-02T12:00:00.000Z",
                 "requestContext": {"requestId": "%s", "functionArn": "arn:receipts:$LATEST",
                    "condition": "RetriesExhausted", "approximateInvokeCount": 3},
                 "requestPayload": {"awslogs": {"data": "H4s"}},
                 "responseContext": {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"},
                 "responsePayload": {"errorType": "x"}}""".formatted(
                        record.at("/requestContext/requestId").asText())));
        assertThat(reported).containsExactly("An event of Receipts given up: RetriesExhausted");
    }

    @Test
    void givesUpAnEventThatWouldBeTooOldAtTheNextTry() throws Exception {
        AsyncRules short1 = new AsyncRules(2, Duration.ofMillis(10), Optional.of("Failures"));
        try (AsyncInvocations async = async(short1, event -> "failed")) {
            async.submit("{}", done::countDown);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(invoked).hasSize(1);
        assertThat(JSON.readTree(Files.readString(object()))
                        .at("/requestContext/condition")
                        .asText())
                .isEqualTo("EventAgeExceeded");
    }

    @Test
    void saysSoWhenAFailedEventHasNowhereToGo() throws Exception {
        try (AsyncInvocations async = async(new AsyncRules(0, Duration.ofHours(6), Optional.empty()), e -> "failed")) {
            async.submit("{}", done::countDown);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(reported).containsExactly("An event of Receipts given up: RetriesExhausted, no failure destination");
    }

    @Test
    void isNotHeldUpByAnEventThatWaitsForItsRetry() throws Exception {
        CountDownLatch others = new CountDownLatch(20);
        try (AsyncInvocations async = async(toBucket(2), event -> event.contains("bad") ? "failed" : "ok")) {
            for (int n = 0; n < 10; n++) {
                async.submit("{\"bad\":" + n + "}", () -> {});
                async.submit("{\"good\":1}", others::countDown);
                async.submit("{\"good\":2}", others::countDown);
            }

            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesWhatWaitsForARetryUndoneWhenClosed() {
        try (AsyncInvocations async = async(toBucket(2), event -> "failed", 1)) {
            async.submit("{}", done::countDown);
            while (invoked.isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(async.isIdle()).isFalse();
        }

        assertThat(done.getCount()).isEqualTo(1);
        assertThat(invoked).hasSize(1);
    }

    private static AsyncRules toBucket(int retries) {
        return new AsyncRules(retries, Duration.ofHours(6), Optional.of("Failures"));
    }

    private AsyncInvocations async(AsyncRules rules, UnaryOperator<String> handler) {
        return async(rules, handler, MINUTES_ARE_TENTHS_OF_A_SECOND);
    }

    private AsyncInvocations async(AsyncRules rules, UnaryOperator<String> handler, double timeScale) {
        MappingOptions options = new MappingOptions(folder, Optional.empty(), reported::add, timeScale);
        return new AsyncInvocations(function(handler), rules, options, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private Path object() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private Invocable function(UnaryOperator<String> handler) {
        return new Invocable() {
            @Override
            public String name() {
                return "Receipts";
            }

            @Override
            public String arn() {
                return "arn:receipts";
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Invocation invoke(String event) {
                invoked.add(event);
                boolean failed = handler.apply(event).equals("failed");
                return new Invocation("1", failed ? "{\"errorType\":\"x\"}" : "null", failed);
            }
        };
    }
}
