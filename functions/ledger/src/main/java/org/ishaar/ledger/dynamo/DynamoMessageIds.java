package org.ishaar.ledger.dynamo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.MessageIds;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** By the sparse index over last message ids, then by the pointers that earlier ones leave. */
public final class DynamoMessageIds implements MessageIds {

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoMessageIds(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Notification> entryOf(String messageId) {
        return DynamoCalls.attempt("find a message id", () -> byIndex(messageId).or(() -> byPointer(messageId)));
    }

    @Override
    public Map<String, Notification> entriesOf(Collection<String> messageIds) {
        List<String> ids = messageIds.stream().distinct().toList();
        Map<String, Notification> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += MessageIdBatch.MOST) {
            List<String> some = ids.subList(from, Math.min(from + MessageIdBatch.MOST, ids.size()));
            found.putAll(
                    DynamoCalls.attempt("find message ids", () -> new MessageIdBatch(dynamo, table, some).entries()));
        }
        return found;
    }

    /** The index lags: what it leads to is read again, and asked itself. */
    private Optional<Notification> byIndex(String messageId) {
        List<Map<String, AttributeValue>> keys = dynamo.query(query -> query.tableName(table)
                        .indexName("messageId")
                        .keyConditionExpression("messageId = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(messageId))))
                .items();
        return keys.stream()
                .map(key -> entry(EntryItem.keyOf(key), messageId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Notification> byPointer(String messageId) {
        Map<String, AttributeValue> pointer = item(MessagePointer.key(messageId));
        return pointer.isEmpty() ? Optional.empty() : entry(MessagePointer.entryKey(pointer), messageId);
    }

    private Optional<Notification> entry(Map<String, AttributeValue> key, String messageId) {
        Map<String, AttributeValue> item = item(key);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(EntryReader.read(item))
                        .filter(entry -> entry.messageIds().contains(messageId));
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .item();
    }
}
