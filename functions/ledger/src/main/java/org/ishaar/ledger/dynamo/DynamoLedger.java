package org.ishaar.ledger.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The notifications table. */
public final class DynamoLedger implements Ledger {

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public LedgerAnswer claim(Notification fresh) {
        PutItemRequest put = PutItemRequest.builder()
                .tableName(table)
                .item(EntryItem.of(fresh))
                .conditionExpression("attribute_not_exists(complaintId)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return conditionally("claim a change", () -> dynamo.putItem(put), standing -> isSameAttempt(standing, fresh));
    }

    @Override
    public LedgerAnswer replace(Notification asRead, Notification next) {
        keepFindable(asRead, next);
        UpdateItemRequest update = EntryUpdate.of(asRead, next).toBuilder()
                .tableName(table)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return conditionally("settle a change", () -> dynamo.updateItem(update), standing -> isWritten(standing, next));
    }

    /**
     * The index knows an entry by its last message id only: before another displaces it, the one before gets a pointer.
     * One left behind by a replace that loses is harmless: whoever follows it asks the entry.
     */
    void keepFindable(Notification asRead, Notification next) {
        int ids = asRead.messageIds().size();
        if (ids > 0 && next.messageIds().size() > ids) {
            UpdateItemRequest pointer = MessagePointer.put(asRead.messageIds().get(ids - 1), next).toBuilder()
                    .tableName(table)
                    .build();
            DynamoCalls.attempt("keep a message id findable", () -> dynamo.updateItem(pointer));
        }
    }

    @Override
    public List<Notification> entriesOf(String complaintId) {
        return DynamoCalls.attempt(
                "read a complaint's entries",
                () -> dynamo
                        .queryPaginator(query -> query.tableName(table)
                                .keyConditionExpression("complaintId = :id")
                                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(complaintId)))
                                .consistentRead(true))
                        .items()
                        .stream()
                        .map(EntryReader::read)
                        .toList());
    }

    /**
     * A lost condition may be the SDK's own repeat of a write whose answer got lost: then the entry that stands is the
     * one written.
     */
    private static LedgerAnswer conditionally(String attempted, Runnable write, Predicate<Notification> isMine) {
        try {
            DynamoCalls.attempt(attempted, () -> {
                write.run();
                return "";
            });
            return LedgerAnswer.WON;
        } catch (ConditionalCheckFailedException e) {
            if (!e.hasItem()) {
                return LedgerAnswer.lostTo(null);
            }
            Notification standing = EntryReader.read(e.item());
            return isMine.test(standing) ? LedgerAnswer.WON : LedgerAnswer.lostTo(standing);
        }
    }

    private static boolean isSameAttempt(Notification standing, Notification mine) {
        return EntryItem.attempt(standing).equals(EntryItem.attempt(mine));
    }

    private static boolean isWritten(Notification standing, Notification mine) {
        return isSameAttempt(standing, mine)
                && standing.state() == mine.state()
                && Objects.equals(standing.reason(), mine.reason())
                && standing.messageIds().equals(mine.messageIds())
                && Objects.equals(standing.dueAt(), mine.dueAt())
                && !mine.saysMoreOfTheCitizenThan(standing)
                && standing.receipts().containsAll(mine.receipts());
    }
}
