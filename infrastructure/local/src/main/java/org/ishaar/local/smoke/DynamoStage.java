package org.ishaar.local.smoke;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The tables themselves.
 *
 * @param complaints name of the complaints table
 * @param notifications name of the ledger
 */
record DynamoStage(DynamoDbClient dynamo, String complaints, String notifications, Clock clock) implements Stage {

    /** So that no real office's list names what is made up. */
    private static final String OFFICE = "SMOKE";

    @Override
    public void write(Trial trial) {
        dynamo.putItem(put -> put.tableName(complaints)
                .item(Map.of(
                        "complaintId", AttributeValue.fromS(trial.complaintId()),
                        "status", AttributeValue.fromS("REGISTERED"),
                        "statusChangedAt", AttributeValue.fromS(clock.instant().toString()),
                        "phoneNumber", AttributeValue.fromS(trial.phoneNumber()),
                        "language", AttributeValue.fromS("fr"),
                        "office", AttributeValue.fromS(OFFICE))));
    }

    @Override
    public Look look(Trial trial) {
        List<Map<String, AttributeValue>> entries = dynamo.query(query -> query.tableName(notifications)
                        .consistentRead(true)
                        .keyConditionExpression("complaintId = :c")
                        .expressionAttributeValues(Map.of(":c", AttributeValue.fromS(trial.complaintId()))))
                .items();
        return entries.isEmpty() ? Look.NO_ENTRY : look(entries.get(0));
    }

    private static Look look(Map<String, AttributeValue> entry) {
        AttributeValue reason = entry.get("reason");
        return new Look(
                State.valueOf(Objects.requireNonNull(entry.get("state")).s()),
                reason == null ? null : Reason.valueOf(reason.s()));
    }

    @Override
    public void remove(Trial trial) {
        dynamo.deleteItem(delete ->
                delete.tableName(complaints).key(Map.of("complaintId", AttributeValue.fromS(trial.complaintId()))));
    }
}
