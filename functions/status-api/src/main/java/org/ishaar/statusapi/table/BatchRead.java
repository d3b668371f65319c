package org.ishaar.statusapi.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.statusapi.record.StoreException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads up to a hundred items of one table at once, and again what the table left undone. */
final class BatchRead {

    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final DynamoDbClient dynamo;
    private final Pause pause;

    BatchRead(DynamoDbClient dynamo, Pause pause) {
        this.dynamo = dynamo;
        this.pause = pause;
    }

    List<Map<String, AttributeValue>> of(
            String table, Projection projection, List<Map<String, AttributeValue>> distinctKeys) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        if (distinctKeys.isEmpty()) {
            return items;
        }
        Map<String, KeysAndAttributes> left = Map.of(table, request(projection, distinctKeys));
        for (int tries = 1; ; tries++) {
            Map<String, KeysAndAttributes> asked = left;
            BatchGetItemResponse response = DynamoCalls.attempt(
                    "read a batch of items", () -> dynamo.batchGetItem(get -> get.requestItems(asked)));
            items.addAll(response.responses().getOrDefault(table, List.of()));
            left = response.unprocessedKeys();
            if (left.isEmpty()) {
                return items;
            }
            if (tries == MOST_TRIES) {
                throw new StoreException("read a batch of items", "UnprocessedKeys");
            }
            pause.of(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
        }
    }

    private static KeysAndAttributes request(Projection projection, List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(true)
                .projectionExpression(projection.expression())
                .expressionAttributeNames(projection.names())
                .build();
    }
}
