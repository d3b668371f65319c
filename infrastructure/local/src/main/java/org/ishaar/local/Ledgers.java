package org.ishaar.local;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
                        .projectionExpression("complaintId, #state, reason")
                        .expressionAttributeNames(Map.of("#state", "state")))
                .items()
                .stream()
                .filter(item -> isEntry(item) && item.containsKey("state"))
                .forEach(item -> states.merge(name(item), 1L, Long::sum));
        return states;
    }

    /**
     * Whether any entry still needs work: the sparse index holds just those, and receipts that look for their text. Such
     * a receipt may have been faster than the note of its text, until it was looked up once more.
     */
    boolean hasUnfinished() {
        return client.scanPaginator(scan -> scan.tableName(TABLE).indexName("due")).items().stream()
                .anyMatch(key -> isEntry(key) || isFirstLookToCome(key));
    }

    private boolean isFirstLookToCome(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> ofTable = new HashMap<>(key);
        ofTable.keySet().retainAll(Set.of("complaintId", "changeId"));
        AttributeValue looks = client.getItem(
                        get -> get.tableName(TABLE).key(ofTable).consistentRead(true))
                .item()
                .get("looks");
        return looks != null && looks.n().equals("0");
    }

    /** No complaint's reference begins so. */
    private static boolean isEntry(Map<String, AttributeValue> item) {
        return !Objects.requireNonNull(item.get("complaintId")).s().startsWith("#");
    }

    private static String name(Map<String, AttributeValue> item) {
        String state = Objects.requireNonNull(item.get("state")).s();
        AttributeValue reason = item.get("reason");
        return reason == null ? state : state + "/" + reason.s();
    }
}
