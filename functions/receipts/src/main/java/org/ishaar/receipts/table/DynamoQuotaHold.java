package org.ishaar.receipts.table;

import java.time.Instant;
import java.util.Map;
import org.ishaar.complaint.UtcMillis;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.receipts.decision.QuotaHold;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** {@code holdUntil} of the operators' {@code #control} item; whatever else it says is left as it is. */
public final class DynamoQuotaHold implements QuotaHold {

    private static final AttributeValue CONTROL = AttributeValue.fromS("#control");

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoQuotaHold(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean hold(Instant until, Instant acceptedAt) {
        UpdateItemRequest update = UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of("complaintId", CONTROL, "changeId", CONTROL))
                .updateExpression("SET holdUntil = :until")
                .conditionExpression("attribute_not_exists(holdUntil) OR holdUntil < :acceptedAt")
                .expressionAttributeValues(Map.of(
                        ":until", AttributeValue.fromS(UtcMillis.of(until)),
                        ":acceptedAt", AttributeValue.fromS(UtcMillis.of(acceptedAt))))
                .build();
        try {
            DynamoCalls.attempt("hold all sending", () -> dynamo.updateItem(update));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
