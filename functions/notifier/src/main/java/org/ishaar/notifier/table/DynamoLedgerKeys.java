package org.ishaar.notifier.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.audit.EntryKey;
import org.ishaar.notifier.audit.LedgerKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Entries of the notifications table by their keys, a hundred a call. */
public final class DynamoLedgerKeys implements LedgerKeys {

    /** DynamoDB may leave some out when it is busy; it answers at least one a call unless it is throttled. */
    private static final int MOST_CALLS = 20;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoLedgerKeys(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Found among(Collection<EntryKey> keys) {
        Set<EntryKey> found = new HashSet<>();
        double units = 0;
        Map<String, KeysAndAttributes> left = keys.isEmpty() ? Map.of() : Map.of(table, asked(keys));
        for (int call = 0; !left.isEmpty(); call++) {
            BatchGetItemResponse response = call(left, call);
            response.responses().getOrDefault(table, List.of()).forEach(item -> found.add(key(item)));
            units += response.consumedCapacity().stream()
                    .mapToDouble(ConsumedCapacity::capacityUnits)
                    .sum();
            left = response.unprocessedKeys();
        }
        return new Found(found, units);
    }

    private BatchGetItemResponse call(Map<String, KeysAndAttributes> left, int number) {
        if (number == MOST_CALLS) {
            throw new StoreUnavailableException("look for entries", "UnprocessedKeys", new TimeoutException());
        }
        return DynamoCalls.attempt(
                "look for entries",
                () -> dynamo.batchGetItem(
                        get -> get.requestItems(left).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
    }

    private static KeysAndAttributes asked(Collection<EntryKey> keys) {
        return KeysAndAttributes.builder()
                .projectionExpression("complaintId, changeId")
                .keys(keys.stream().map(DynamoLedgerKeys::asked).toList())
                .build();
    }

    private static Map<String, AttributeValue> asked(EntryKey key) {
        return Map.of(
                "complaintId",
                AttributeValue.fromS(key.complaintId()),
                "changeId",
                AttributeValue.fromS(key.changeId()));
    }

    private static EntryKey key(Map<String, AttributeValue> item) {
        return new EntryKey(text(item, "complaintId"), text(item, "changeId"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
