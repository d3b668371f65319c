package org.ishaar.local;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks at the notifications table from outside, as an operator does. */
final class Ledgers {

    private static final String TABLE = "NotificationsTable";

    private final DynamoDbClient client;

    Ledgers(DynamoDbClient client) {
        this.client = client;
    }

    /** How many entries are in each state, as {@code STATE} or {@code STATE/REASON}. */
    SortedMap<String, Long> states() {
        SortedMap<String, Long> states = new TreeMap<>();
        client
                .scanPaginator(scan -> scan.tableName(TABLE)
                        .projectionExpression("#state, reason")
                        .expressionAttributeNames(Map.of("#state", "state")))
                .items()
                .stream()
                .filter(item -> item.containsKey("state"))
                .forEach(item -> states.merge(name(item), 1L, Long::sum));
        return states;
    }

    /** Whether any entry still needs work: the sparse index holds just those. */
    boolean hasUnfinished() {
        return client.scan(scan -> scan.tableName(TABLE).indexName("due").limit(1))
                        .count()
                > 0;
    }

    private static String name(Map<String, AttributeValue> item) {
        String state = Objects.requireNonNull(item.get("state")).s();
        AttributeValue reason = item.get("reason");
        return reason == null ? state : state + "/" + reason.s();
    }
}
