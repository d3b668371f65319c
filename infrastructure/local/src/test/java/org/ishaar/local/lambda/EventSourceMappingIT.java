package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.template.AsyncRules;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Sources;
import org.ishaar.local.template.StreamSource;
import org.ishaar.local.template.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@Timeout(60)
class EventSourceMappingIT {
    private static final FunctionSpec FUNCTION = new FunctionSpec(
            "Notifier", "Notifier", "x.Y", Duration.ofSeconds(30), 512, Map.of(), Sources.NONE, AsyncRules.DEFAULT);

    private static final String TABLE = "Resources: {Complaints: {Type: 'AWS::DynamoDB::Table', Properties: {"
            + "AttributeDefinitions: [{AttributeName: id, AttributeType: S}], "
            + "KeySchema: [{AttributeName: id, KeyType: HASH}], "
            + "StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}}}}";

    @TempDir
    Path folder;

    private final RecordingHandler handler = new RecordingHandler();
    private final LambdaFunction function = new LambdaFunction(FUNCTION, () -> handler, line -> {});
    private final List<String> reports = new ArrayList<>();
    private EmbeddedDynamoDb dynamoDb;
    private DynamoDbClient client;
    private DynamoDbStreamsClient streams;

    EventSourceMappingIT() throws IOException {
        dynamoDb = EmbeddedDynamoDb.inMemory(0);
        client = dynamoDb.client();
        streams = dynamoDb.streamsClient();
    }

    @BeforeEach
    void makeTable() {
        new LocalTables(client).create(Template.parse(TABLE, Map.of()).tables());
    }

    @AfterEach
    void stop() {
        function.close();
        streams.close();
        client.close();
        dynamoDb.close();
    }

    @Test
    void deliversChangesOfEachItemInOrder() throws Exception {
        try (EventSourceMapping mapping = start(source(7, 4, List.of()))) {
            for (int change = 0; change < 20; change++) {
                for (int item = 0; item < 5; item++) {
                    put("c" + item, "s" + change);
                }
            }
            awaitCaughtUp(mapping);

            assertThat(handler.statuses()).hasSize(5);
            assertThat(handler.statuses().values())
                    .allSatisfy(changes -> assertThat(changes)
                            .hasSize(20)
                            .isEqualTo(Stream.iterate(0, i -> i + 1)
                                    .limit(20)
                                    .map(i -> "{S: s" + i + ",}")
                                    .toList()));
            assertThat(handler.batches()).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(7));
            assertThat(mapping.status().recordsRead()).isEqualTo(100);
        }
    }

    @Test
    void isNotCaughtUpWhileABatchIsInFlight() throws Exception {
        handler.gate.drainPermits();
        try (EventSourceMapping mapping = start(source(100, 1, List.of()))) {
            put("c1", "s1");
            assertThat(mapping.isCaughtUp()).isFalse();

            handler.gate.release(1000);
            awaitCaughtUp(mapping);
            assertThat(handler.statuses()).containsOnlyKeys("c1");
        }
    }

    @Test
    void answersForEveryWriteBeforeTheQuestion() throws Exception {
        try (EventSourceMapping mapping = start(source(100, 1, List.of()))) {
            for (int i = 0; i < 30; i++) {
                put("c" + i, "s");
                while (!mapping.isCaughtUp()) {
                    Thread.onSpinWait();
                }
                assertThat(handler.statuses()).hasSize(i + 1);
            }
        }
    }

    @Test
    void passesOverWhatItsFilterKeepsOut() throws Exception {
        try (EventSourceMapping mapping = start(source(100, 1, List.of("{\"eventName\":[\"MODIFY\"]}")))) {
            put("c1", "s1");
            put("c1", "s2");
            put("c2", "s1");
            awaitCaughtUp(mapping);

            assertThat(handler.statuses()).isEqualTo(Map.of("c1", List.of("{S: s2,}")));
        }
    }

    @Test
    void setsAPoisonRecordAsideAndGoesOn() throws Exception {
        try (EventSourceMapping mapping = start(source(100, 1, List.of()))) {
            handler.gate.drainPermits();
            List.of("c1", "c2", "c3").forEach(id -> put(id, id.equals("c2") ? "poison" : "good"));
            handler.gate.release(1000);
            awaitCaughtUp(mapping);

            assertThat(handler.statuses()).containsOnlyKeys("c1", "c3");
            try (Stream<Path> paths = Files.walk(folder.resolve("Failures/aws/lambda/" + mapping.id()))) {
                assertThat(paths.filter(Files::isRegularFile))
                        .singleElement()
                        .satisfies(object -> assertThat(Files.readString(object))
                                .contains("\"S\":\"c2\"")
                                .doesNotContain("\"S\":\"c1\""));
            }
        }
    }

    @Test
    void resumesAfterItsCheckpoint() throws Exception {
        try (EventSourceMapping mapping = start(source(100, 1, List.of()))) {
            put("c1", "s1");
            awaitCaughtUp(mapping);
        }
        put("c2", "s1");

        try (EventSourceMapping mapping = start(source(100, 1, List.of()))) {
            awaitCaughtUp(mapping);
        }

        assertThat(handler.statuses()).isEqualTo(Map.of("c1", List.of("{S: s1,}"), "c2", List.of("{S: s1,}")));
    }

    @Test
    void startsAtLatestWhenToldTo() throws Exception {
        put("old", "s1");
        StreamSource latest = source("LATEST", 100, 1, List.of());

        try (EventSourceMapping mapping = start(latest)) {
            put("new", "s1");
            awaitCaughtUp(mapping);
        }

        assertThat(handler.statuses()).containsOnlyKeys("new");
    }

    @Test
    void finishesTheBatchInFlightWhenClosed() throws Exception {
        EventSourceMapping mapping = start(source(1, 1, List.of()));
        handler.gate.drainPermits();
        put("c1", "s1");
        while (!handler.gate.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        Thread closer = new Thread(mapping::close);
        closer.start();
        handler.gate.release(1000);
        closer.join();

        assertThat(handler.statuses()).containsOnlyKeys("c1");
        assertThat(mapping.status().recordsPending()).isZero();
        assertThat(mapping.isCaughtUp()).isFalse();
    }

    @Test
    void followsATableThatIsMadeAgain() throws Exception {
        try (EventSourceMapping mapping = start(source(100, 1, List.of()))) {
            put("c1", "s1");
            awaitCaughtUp(mapping);
            client.deleteTable(request -> request.tableName("Complaints"));
            makeTable();
            put("c2", "s1");
            awaitCaughtUp(mapping);

            assertThat(handler.statuses()).containsOnlyKeys("c1", "c2");
        }
    }

    private EventSourceMapping start(StreamSource source) throws IOException {
        MappingOptions options =
                new MappingOptions(folder, Optional.of(folder.resolve("checkpoints")), reports::add, 1000);
        return EventSourceMapping.start(source, function, streams, options);
    }

    private static void awaitCaughtUp(EventSourceMapping mapping) throws InterruptedException {
        while (!mapping.isCaughtUp()) {
            Thread.onSpinWait();
        }
    }

    private void put(String id, String status) {
        client.putItem(request -> request.tableName("Complaints")
                .item(Map.of("id", AttributeValue.fromS(id), "status", AttributeValue.fromS(status))));
    }

    private static StreamSource source(int batchSize, int lanes, List<String> filters) {
        return source("TRIM_HORIZON", batchSize, lanes, filters);
    }

    private static StreamSource source(String position, int batchSize, int lanes, List<String> filters) {
        return new StreamSource(
                "Changes",
                "Complaints",
                true,
                batchSize,
                Duration.ZERO,
                lanes,
                position,
                1,
                -1,
                true,
                true,
                filters,
                Optional.of("Failures"));
    }
}
