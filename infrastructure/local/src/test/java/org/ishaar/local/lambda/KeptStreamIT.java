package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.template.AsyncRules;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Sources;
import org.ishaar.local.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@Timeout(60)
class KeptStreamIT {
    private static final String TABLE = "Resources: {Complaints: {Type: 'AWS::DynamoDB::Table', Properties: {"
            + "AttributeDefinitions: [{AttributeName: id, AttributeType: S}], "
            + "KeySchema: [{AttributeName: id, KeyType: HASH}], "
            + "StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}}}}";
    private static final FunctionSpec FUNCTION = new FunctionSpec(
            "Notifier", "Notifier", "x.Y", Duration.ofSeconds(30), 512, Map.of(), Sources.NONE, AsyncRules.DEFAULT);

    @TempDir
    Path folder;

    private final RecordingHandler handler = new RecordingHandler();

    @Test
    void goesOnAfterARestartOfTheWholeRunner() throws Exception {
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.keptIn(folder.resolve("tables"), 0)) {
            put(dynamoDb, "c1");
            deliverAll(dynamoDb);
            put(dynamoDb, "c2");
        }
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.keptIn(folder.resolve("tables"), 0)) {
            put(dynamoDb, "c3");
            deliverAll(dynamoDb);
        }

        assertThat(handler.statuses()).containsOnlyKeys("c1", "c2", "c3");
        assertThat(handler.statuses().values())
                .allSatisfy(statuses -> assertThat(statuses).hasSize(1));
    }

    private void deliverAll(EmbeddedDynamoDb dynamoDb) throws IOException, InterruptedException {
        MappingOptions options =
                new MappingOptions(folder, Optional.of(folder.resolve("checkpoints")), report -> {}, 1000);
        try (DynamoDbStreamsClient streams = dynamoDb.streamsClient();
                LambdaFunction function = new LambdaFunction(FUNCTION, () -> handler, line -> {});
                EventSourceMapping mapping = EventSourceMapping.start(Records.source(), function, streams, options)) {
            while (!mapping.isCaughtUp()) {
                Thread.onSpinWait();
            }
        }
    }

    private static void put(EmbeddedDynamoDb dynamoDb, String id) {
        try (DynamoDbClient client = dynamoDb.client()) {
            new LocalTables(client).create(Template.parse(TABLE, Map.of()).tables());
            client.putItem(request -> request.tableName("Complaints").item(Map.of("id", AttributeValue.fromS(id))));
        }
    }
}
