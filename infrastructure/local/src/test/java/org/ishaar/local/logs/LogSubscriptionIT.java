package org.ishaar.local.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.local.logs.Awaiting.await;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.ishaar.local.lambda.AsyncInvocations;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.lambda.MappingOptions;
import org.ishaar.local.template.AsyncRules;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.LogSource;
import org.ishaar.local.template.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler of AWS's own event class, fed from a log group. */
class LogSubscriptionIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");
    private static final FunctionSpec SPEC = new FunctionSpec(
            "Receipts", "Receipts", "x.Y", Duration.ofSeconds(30), 512, Map.of(), Sources.NONE, AsyncRules.DEFAULT);

    @TempDir
    private Path folder = Path.of("");

    private final LogGroup group = LogGroup.inMemory("sns/group");
    private final Recorder recorder = new Recorder();
    private final List<String> reported = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int last = open.size() - 1; last >= 0; last--) {
            open.get(last).close();
        }
    }

    @Test
    void handsManyEventsOverInOneCallAsCloudWatchLogsDoes() throws IOException {
        LogSubscription subscription = subscribe("");
        IntStream.range(0, 450).forEach(n -> group.append(NOON, "{\"n\":" + n + "}"));
        await("450 events", () -> recorder.messages().size() == 450);

        assertThat(recorder.calls).hasSizeLessThan(10);
        // Calls run side by side: the first batch need not come first.
        JsonNode first = recorder.calls.stream()
                .filter(call -> call.at("/logEvents/0/message").asText().equals("{\"n\":0}"))
                .findFirst()
                .orElseThrow();
        LogEvent event = group.all().iterator().next();
        assertThat(first.get("logEvents").get(0)).isEqualTo(JSON.readTree("""
                {"id": "%s", "timestamp": 1772452800123, "message": "{\\"n\\":0}"}""".formatted(event.id())));
        assertThat(first.get("messageType").asText()).isEqualTo("DATA_MESSAGE");
        assertThat(first.get("owner").asText()).isEqualTo("000000000000");
        assertThat(first.get("logGroup").asText()).isEqualTo("sns/group");
        assertThat(first.get("logStream").asText()).isEqualTo(event.stream());
        assertThat(first.get("subscriptionFilters").get(0).asText()).isEqualTo("Receipts");
        await("a look", subscription::isCaughtUp);
    }

    @Test
    void handsOverEventsOfTwoDaysInTwoCallsForTheyAreOfTwoStreams() throws IOException {
        subscribe("");
        group.append(NOON, "one");
        group.append(NOON.plus(Duration.ofDays(1)), "two");
        await("both", () -> recorder.messages().size() == 2);

        assertThat(recorder.calls)
                .extracting(call -> call.get("logStream").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void passesOverWhatTheFilterDoesNotWant() throws IOException {
        LogSubscription subscription = subscribe("\"FAILURE\"");
        group.append(NOON, "SUCCESS");
        group.append(NOON, "FAILURE");
        await("all", subscription::isCaughtUp);

        assertThat(recorder.messages()).containsExactly("FAILURE");
    }

    @Test
    void isNotCaughtUpBeforeTheFunctionIsDone() throws IOException {
        recorder.fails = true;
        LogSubscription subscription = subscribe("");
        group.append(NOON, "one");
        await("a call", () -> !recorder.calls.isEmpty());
        assertThat(subscription.isCaughtUp()).isFalse();
        recorder.fails = false;

        await("the retry", subscription::isCaughtUp);
        assertThat(recorder.messages()).containsOnly("one");
        assertThat(recorder.messages()).hasSizeGreaterThan(1);
    }

    @Test
    void givesUpAfterThreeTriesAndKeepsTheEventsInTheBucket() throws IOException {
        recorder.fails = true;
        LogSubscription subscription = subscribe("");
        group.append(NOON, "+212612345678");
        await("giving up", subscription::isCaughtUp);

        assertThat(recorder.calls).hasSize(3);
        try (var files = Files.walk(folder.resolve("buckets"))) {
            Path object = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            JsonNode payload = JSON.readTree(Files.readString(object)).get("requestPayload");
            assertThat(Recorder.decoded(payload.at("/awslogs/data").asText())
                            .at("/logEvents/0/message")
                            .asText())
                    .isEqualTo("+212612345678");
        }
        assertThat(reported).isNotEmpty().noneMatch(line -> line.contains("12345678"));
    }

    @Test
    void goesOnAfterARestartWhereTheFunctionHadGotTo() throws Exception {
        LogSubscription first = subscribe("");
        group.append(NOON, "one");
        await("the first", first::isCaughtUp);
        recorder.fails = true;
        group.append(NOON, "two");
        await("a failed try", () -> recorder.calls.size() == 2);
        close();
        open.clear();
        recorder.fails = false;
        recorder.calls.clear();
        group.append(NOON, "three");

        LogSubscription again = subscribe("");
        await("the rest", again::isCaughtUp);

        assertThat(recorder.messages()).containsExactly("two", "three");
    }

    @Test
    void takesNothingThatWasWrittenBeforeItWasMade() throws IOException {
        group.append(NOON, "old");
        LogSubscription subscription = subscribe("");
        group.append(NOON, "new");
        await("all", () -> subscription.isCaughtUp() && !recorder.calls.isEmpty());

        assertThat(recorder.messages()).containsExactly("new");
    }

    private LogSubscription subscribe(String filter) throws IOException {
        MappingOptions options = new MappingOptions(folder.resolve("buckets"), Optional.empty(), reported::add, 120);
        AsyncRules rules = new AsyncRules(2, Duration.ofHours(6), Optional.of("Failures"));
        LambdaFunction function = new LambdaFunction(SPEC, () -> recorder, reported::add);
        open.add(function);
        AsyncInvocations async = new AsyncInvocations(function, rules, options);
        open.add(async);
        LogSource source = new LogSource("Receipts", group.name(), filter);
        LogSubscription subscription =
                LogSubscription.start(source, group, async, Optional.of(folder.resolve("checkpoints")));
        open.add(subscription);
        return subscription;
    }

    /** Keeps what each call held, and fails when told to. */
    static final class Recorder implements RequestHandler<CloudWatchLogsEvent, Void> {

        final List<JsonNode> calls = new CopyOnWriteArrayList<>();
        volatile boolean fails;

        @Override
        public Void handleRequest(CloudWatchLogsEvent event, Context context) {
            calls.add(decoded(event.getAwsLogs().getData()));
            if (fails) {
                throw new IllegalStateException("not now");
            }
            return null;
        }

        List<String> messages() {
            return calls.stream()
                    .flatMap(call -> StreamSupport.stream(call.get("logEvents").spliterator(), false))
                    .map(event -> event.get("message").asText())
                    .toList();
        }

        static JsonNode decoded(String data) {
            try (GZIPInputStream gzip = new GZIPInputStream(
                    new ByteArrayInputStream(Base64.getDecoder().decode(data)))) {
                return JSON.readTree(gzip);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
