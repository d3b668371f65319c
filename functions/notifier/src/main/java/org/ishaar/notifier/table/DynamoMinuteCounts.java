package org.ishaar.notifier.table;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.decision.bounds.MinuteCounts;
import org.ishaar.notifier.decision.bounds.SendCount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item a minute, {@code #minute#2026-03-02T09:00:00Z}, with all sends and the uncertain ones of them. */
public final class DynamoMinuteCounts implements MinuteCounts {

    /** Looked at for two minutes; longer for whoever wants to know afterwards. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoMinuteCounts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void add(Instant minute, SendCount more) {
        DynamoCalls.attempt(
                "count sends",
                () -> dynamo.updateItem(update -> update.tableName(table)
                        .key(key(minute))
                        .updateExpression("ADD sends :sends, uncertain :uncertain SET expiresAt = :expiry")
                        .expressionAttributeValues(Map.of(
                                ":sends", OwnItems.number(more.sends()),
                                ":uncertain", OwnItems.number(more.uncertain()),
                                ":expiry", OwnItems.expiry(minute, KEPT)))));
    }

    @Override
    public SendCount of(Instant minute) {
        Map<String, AttributeValue> item = DynamoCalls.attempt(
                "read counts of sends",
                () -> dynamo.getItem(
                                get -> get.tableName(table).key(key(minute)).consistentRead(true))
                        .item());
        return new SendCount(OwnItems.number(item.get("sends")), OwnItems.number(item.get("uncertain")));
    }

    private static Map<String, AttributeValue> key(Instant minute) {
        return OwnItems.key("#minute#" + minute.truncatedTo(ChronoUnit.MINUTES));
    }
}
