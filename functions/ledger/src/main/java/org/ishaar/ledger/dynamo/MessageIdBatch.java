package org.ishaar.ledger.dynamo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Notification;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** Many message ids at once: two calls for what {@link DynamoMessageIds} makes two calls an id for. */
final class MessageIdBatch {

    /** How many hash keys an {@code IN} of PartiQL takes (DynamoDB developer guide, "PartiQL operators"). */
    static final int MOST = 50;

    private final DynamoDbClient dynamo;
    private final String table;
    private final ConsistentRead read;
    private final List<String> messageIds;

    /** Of at most {@link #MOST} ids. */
    MessageIdBatch(DynamoDbClient dynamo, String table, List<String> messageIds) {
        this.dynamo = dynamo;
        this.table = table;
        this.messageIds = messageIds;
        read = new ConsistentRead(dynamo, table);
    }

    /** By the index, then by the pointers; the index lags, so what either leads to is asked itself. */
    Map<String, Notification> entries() {
        Map<String, Notification> found = new HashMap<>();
        ask(keysByIndex(), found);
        List<String> missing =
                messageIds.stream().filter(id -> !found.containsKey(id)).toList();
        ask(keysByPointer(missing), found);
        return found;
    }

    private void ask(List<Map<String, AttributeValue>> keys, Map<String, Notification> found) {
        read.items(keys.stream().distinct().toList()).stream()
                .map(EntryReader::read)
                .forEach(entry ->
                        entry.messageIds().stream().filter(messageIds::contains).forEach(id -> found.put(id, entry)));
    }

    private List<Map<String, AttributeValue>> keysByIndex() {
        ExecuteStatementRequest select = ExecuteStatementRequest.builder()
                .statement("SELECT complaintId, changeId FROM \"" + table + "\".\"messageId\" WHERE messageId IN ["
                        + String.join(", ", Collections.nCopies(messageIds.size(), "?")) + "]")
                .parameters(messageIds.stream().map(AttributeValue::fromS).toList())
                .build();
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        String next = null;
        do {
            ExecuteStatementResponse page =
                    dynamo.executeStatement(select.toBuilder().nextToken(next).build());
            page.items().forEach(item -> keys.add(EntryItem.keyOf(item)));
            next = page.nextToken();
        } while (next != null);
        return keys;
    }

    private List<Map<String, AttributeValue>> keysByPointer(List<String> ids) {
        return read.items(ids.stream().map(MessagePointer::key).toList()).stream()
                .map(MessagePointer::entryKey)
                .toList();
    }
}
