package org.ishaar.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.template.Template;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Tag("any-cloud")
public class DueIndexIT {

    private static final String TABLE = "NotificationsTable";
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");

    /** More than a page of 100 of the first shard, a few of each other. */
    private static final int DUE = 250;

    private static DynamoDb dynamoDb;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() throws IOException {
        dynamoDb = Cloud.current().emptyDynamoDb();
        client = dynamoDb.client();
        Template template = Template.read(Path.of("../../template.yaml"), Map.of());
        new LocalTables(client).create(List.of(template.table(TABLE)));
        for (int i = 0; i < DUE; i++) {
            put(i, i % 2 == 0 ? 0 : i % 16);
        }
    }

    @AfterAll
    static void stop() {
        client.close();
        dynamoDb.close();
    }

    /** By shards, the last shards' would never come while there is more due than a run can send. */
    @Test
    void givesTheOldestOfAllShardsFirst() {
        List<String> first = new ArrayList<>(
                new DueIndex(client, TABLE).due(Instant.EPOCH, at(DUE)).next());

        assertThat(first).isSortedAccordingTo(Comparator.naturalOrder()).startsWith(id(0), id(1), id(2));
        assertThat(first).hasSize(100 + DUE / 2);
    }

    @Test
    void saysUpToWhenItHasGivenAll() {
        DueIndex.Rounds rounds = new DueIndex(client, TABLE).due(Instant.EPOCH, at(DUE));
        assertThat(rounds.through()).isEqualTo(Instant.EPOCH);

        rounds.next();
        assertThat(rounds.through()).as("the hundredth of the first shard").isEqualTo(at(198));

        rounds.next();
        assertThat(rounds.hasNext()).isFalse();
        assertThat(rounds.through()).isEqualTo(at(DUE));
        assertThat(rounds.keys()).isEqualTo(DUE);
    }

    @Test
    void givesWhatFellDueBetweenTwoTimesBothIncluded() {
        DueIndex.Rounds rounds = new DueIndex(client, TABLE).due(at(10), at(12));

        assertThat(rounds.next()).containsExactly(id(10), id(11), id(12));
    }

    private static void put(int i, int shard) {
        client.putItem(put -> put.tableName(TABLE)
                .item(Map.of(
                        "complaintId", AttributeValue.fromS(id(i)),
                        "changeId", AttributeValue.fromS("change"),
                        "dueShard", AttributeValue.fromN(Integer.toString(shard)),
                        "dueAt", AttributeValue.fromS(at(i).toString().replace("Z", ".000Z")))));
    }

    private static Instant at(int i) {
        return FIRST.plus(Duration.ofSeconds(i));
    }

    private static String id(int i) {
        return "2026-%03d".formatted(i);
    }
}
