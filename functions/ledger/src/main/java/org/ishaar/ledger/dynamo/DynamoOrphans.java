package org.ishaar.ledger.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Items {@code #orphan#<hash>} of the notifications table; in the due index they have a shard of their own. */
public final class DynamoOrphans implements Orphans {

    private static final String EXISTS = "attribute_exists(complaintId)";

    private final DynamoDbClient dynamo;
    private final String table;
    private final DueIndex due;
    private final ConsistentRead read;
    private final DynamoLedger ledger;

    public DynamoOrphans(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.due = new DueIndex(dynamo, table);
        this.read = new ConsistentRead(dynamo, table);
        this.ledger = new DynamoLedger(dynamo, table);
    }

    @Override
    public void file(Orphan orphan) {
        PutItemRequest put = PutItemRequest.builder()
                .tableName(table)
                .item(OrphanItem.of(orphan))
                .conditionExpression("attribute_not_exists(complaintId)")
                .build();
        unlessLost("file an orphan", () -> dynamo.putItem(put));
    }

    /** Where the index is behind, an orphan that is gone is left out. */
    @Override
    public List<Orphan> toLookUp(Instant now) {
        List<Map<String, AttributeValue>> keys = due.orphanKeys(now);
        return DynamoCalls.attempt(
                "read orphans",
                () -> read.items(keys).stream()
                        .map(OrphanItem::read)
                        .sorted(Comparator.comparing(Orphan::lookAt))
                        .toList());
    }

    @Override
    public void postpone(Orphan orphan, Instant lookAt) {
        UpdateItemRequest update = UpdateItemRequest.builder()
                .tableName(table)
                .key(OrphanItem.key(orphan))
                .updateExpression("SET dueAt = :at, looks = :looks")
                .conditionExpression(EXISTS)
                .expressionAttributeValues(Map.of(
                        ":at", AttributeValue.fromS(EntryItem.time(lookAt)),
                        ":looks", AttributeValue.fromN(Integer.toString(orphan.looks() + 1))))
                .build();
        unlessLost("postpone an orphan", () -> dynamo.updateItem(update));
    }

    @Override
    public void remove(Orphan orphan) {
        DynamoCalls.attempt(
                "remove an orphan",
                () -> dynamo.deleteItem(delete -> delete.tableName(table).key(OrphanItem.key(orphan))));
    }

    @Override
    public List<Orphan> of(String numberHash) {
        return DynamoCalls.attempt(
                "read a number's orphans",
                () -> dynamo
                        .queryPaginator(query -> query.tableName(table)
                                .keyConditionExpression("complaintId = :id")
                                .expressionAttributeValues(
                                        Map.of(":id", AttributeValue.fromS(OrphanItem.partition(numberHash))))
                                .consistentRead(true))
                        .items()
                        .stream()
                        .map(OrphanItem::read)
                        .toList());
    }

    /** The token makes a repeat by the SDK, after an answer that got lost, the same transaction. */
    @Override
    public boolean adopt(Orphan orphan, Notification asRead, Notification settled) {
        ledger.keepFindable(asRead, settled);
        String token = UUID.randomUUID().toString();
        List<TransactWriteItem> both = List.of(
                TransactWriteItem.builder().delete(deletion(orphan)).build(),
                TransactWriteItem.builder().update(settlement(asRead, settled)).build());
        return DynamoCalls.attempt("adopt an orphan", () -> {
            try {
                dynamo.transactWriteItems(write -> write.transactItems(both).clientRequestToken(token));
                return true;
            } catch (TransactionCanceledException e) {
                return false;
            }
        });
    }

    private Delete deletion(Orphan orphan) {
        return Delete.builder()
                .tableName(table)
                .key(OrphanItem.key(orphan))
                .conditionExpression(EXISTS)
                .build();
    }

    private Update settlement(Notification asRead, Notification settled) {
        UpdateItemRequest update = EntryUpdate.of(asRead, settled);
        return Update.builder()
                .tableName(table)
                .key(update.key())
                .updateExpression(update.updateExpression())
                .conditionExpression(update.conditionExpression())
                .expressionAttributeNames(update.expressionAttributeNames())
                .expressionAttributeValues(update.expressionAttributeValues())
                .build();
    }

    /** One that is filed already, or gone by now, is as it should be. */
    private static void unlessLost(String attempted, Runnable write) {
        try {
            DynamoCalls.attempt(attempted, () -> {
                write.run();
                return "";
            });
        } catch (ConditionalCheckFailedException asItShouldBe) {
            return;
        }
    }
}
