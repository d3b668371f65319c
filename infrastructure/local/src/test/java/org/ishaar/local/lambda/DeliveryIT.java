package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ishaar.local.template.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryIT {
    @TempDir
    Path bucket;

    private final List<String> done = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private boolean stopping;

    @Test
    void invokesOnceForABatchThatSucceeds() throws Exception {
        FakeFunction function = new FakeFunction(event -> true);

        delivery(function, Records.source()).deliver(Records.records("1", "2"));

        assertThat(function.batches).containsExactly(List.of("1", "2"));
        assertThat(done).containsExactly("1", "2");
    }

    @Test
    void isolatesAPoisonRecordByBisecting() throws Exception {
        FakeFunction function = new FakeFunction(batch -> !batch.contains("3"));

        delivery(function, Records.source(100, 1, -1, true)).deliver(Records.records("1", "2", "3", "4"));

        assertThat(function.batches)
                .containsExactly(
                        List.of("1", "2", "3", "4"),
                        List.of("1", "2"),
                        List.of("3", "4"),
                        List.of("3"),
                        List.of("3"),
                        List.of("4"));
        assertThat(done).containsExactly("1", "2", "3", "4");
        assertThat(objects()).hasSize(1);
    }

    @Test
    void retriesFromTheLowestRecordReported() throws Exception {
        FakeFunction function = new FakeFunction(batch -> true);
        function.responses.add("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");

        delivery(function, Records.source(100, 1, -1, false)).deliver(Records.records("1", "2", "3"));

        assertThat(function.batches).containsExactly(List.of("1", "2", "3"), List.of("2", "3"));
    }

    @Test
    void ignoresTheResponseUnlessToldToReadIt() throws Exception {
        FakeFunction function = new FakeFunction(batch -> true);
        function.responses.add("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
        StreamSource deaf = new StreamSource(
                "Changes",
                "Complaints",
                true,
                100,
                Duration.ZERO,
                1,
                "TRIM_HORIZON",
                3,
                -1,
                true,
                false,
                List.of(),
                Optional.empty());

        delivery(function, deaf).deliver(Records.records("1", "2"));

        assertThat(function.batches).hasSize(1);
        assertThat(done).containsExactly("1", "2");
    }

    @Test
    void backsOffLongerWithEachRetry() throws Exception {
        FakeFunction function = new FakeFunction(batch -> false);

        delivery(function, Records.source(100, 3, -1, false)).deliver(Records.records("1"));

        assertThat(waits)
                .containsExactly(Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void keepsTheWholeBatchThatItGaveUp() throws Exception {
        FakeFunction function = new FakeFunction(batch -> false);

        delivery(function, Records.source(100, 1, -1, false)).deliver(Records.records("1", "2"));

        Path object = objects().get(0);
        assertThat(bucket.relativize(object).toString())
                .matches("aws/lambda/mapping-1/shard-1/2026/03/01/2026-03-01T10\\.00\\.00-[0-9a-f-]{36}");
        assertThat(FailureShape.of(Files.readString(object)))
                .isEqualTo(FailureShape.recorded().withBatchSize(2).withInvocations(2));
        assertThat(Files.readString(object))
                .contains("\"condition\":\"RetryAttemptsExhausted\"")
                .contains("\"startSequenceNumber\":\"1\",\"endSequenceNumber\":\"2\"")
                .contains("\"payload\":" + StreamRecord.event(Records.records("1", "2")));
    }

    @Test
    void givesUpWhatIsOverItsAgeWithoutInvoking() throws Exception {
        FakeFunction function = new FakeFunction(batch -> true);
        StreamSource source = Records.source(100, -1, 60, true);
        Clock late = Clock.fixed(Records.WRITTEN.plusSeconds(61), ZoneOffset.UTC);

        delivery(function, source, late).deliver(Records.records("1"));

        assertThat(function.batches).isEmpty();
        assertThat(done).containsExactly("1");
        assertThat(Files.readString(objects().get(0))).contains("RecordAgeExceeded");
    }

    @Test
    void leavesTheRestUndoneWhenStopped() throws Exception {
        FakeFunction function = new FakeFunction(batch -> {
            stopping = true;
            return false;
        });

        delivery(function, Records.source()).deliver(Records.records("1"));

        assertThat(function.batches).hasSize(1);
        assertThat(done).isEmpty();
        assertThat(objects()).isEmpty();
    }

    @Test
    void saysNothingOfTheItemsInItsReports() throws Exception {
        FakeFunction function = new FakeFunction(batch -> false);

        delivery(function, Records.source(100, 0, -1, false)).deliver(List.of(Records.record("1", "SECRET")));

        assertThat(reports).singleElement().asString().contains("given up").doesNotContain("SECRET");
    }

    private Delivery delivery(FakeFunction function, StreamSource source) {
        return delivery(function, source, Clock.fixed(Records.WRITTEN, ZoneOffset.UTC));
    }

    private Delivery delivery(FakeFunction function, StreamSource source, Clock clock) {
        MappingOptions options = new MappingOptions(bucket, Optional.empty(), reports::add, 2);
        Delivery.Origin origin = new Delivery.Origin(
                Records.STREAM,
                "shard-1",
                new FailureFolder(bucket, "mapping-1"),
                records -> records.forEach(record -> done.add(record.sequence())));
        return new Delivery(new Delivery.Target(function, source, options, clock), origin, this::pause);
    }

    private boolean pause(Duration wait) {
        waits.add(wait);
        return stopping;
    }

    private List<Path> objects() throws IOException {
        try (Stream<Path> paths = Files.walk(bucket)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static final class FakeFunction implements Invocable {
        private final List<List<String>> batches = new ArrayList<>();
        private final List<String> responses = new ArrayList<>();
        private final Predicate<List<String>> succeeds;

        private FakeFunction(Predicate<List<String>> succeeds) {
            this.succeeds = succeeds;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String arn() {
            return "arn:aws:lambda:ddblocal:000000000000:function:fake";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Invocation invoke(String event) {
            List<String> batch = FailureShape.sequences(event);
            batches.add(batch);
            String response = responses.isEmpty() ? "null" : responses.remove(0);
            return new Invocation("request-1", response, !succeeds.test(batch));
        }
    }
}
