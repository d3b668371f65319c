package org.ishaar.ledger.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Many items by their keys as they stand now; what is not there is left out. */
record ConsistentRead(DynamoDbClient dynamo, String table) {

    /** Most that one BatchGetItem takes (DynamoDB API reference). */
    private static final int KEYS_A_CALL = 100;

    List<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_A_CALL) {
            items.addAll(call(keys.subList(from, Math.min(from + KEYS_A_CALL, keys.size()))));
        }
        return items;
    }

    /** The SDK's paginator asks again for what a page could not bring. */
    private List<Map<String, AttributeValue>> call(List<Map<String, AttributeValue>> keys) {
        KeysAndAttributes these =
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        return dynamo.batchGetItemPaginator(get -> get.requestItems(Map.of(table, these))).stream()
                .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
                .toList();
    }
}
