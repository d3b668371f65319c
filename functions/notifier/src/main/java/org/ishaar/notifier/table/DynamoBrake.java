package org.ishaar.notifier.table;

import java.util.Map;
import java.util.Optional;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.decision.Brake;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The operators' {@code #control} item in the notifications table. */
public final class DynamoBrake {

    /** No reference has a {@code #}, so the item can never be taken for an entry. */
    private static final AttributeValue CONTROL = AttributeValue.fromS("#control");

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoBrake(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /**
     * What the item says now: ON without one. A mode that is none stops the sending: whoever wrote it wanted something
     * else than to go on.
     */
    public Brake read() {
        GetItemResponse response = DynamoCalls.attempt(
                "read #control",
                () -> dynamo.getItem(get -> get.tableName(table)
                        .key(Map.of("complaintId", CONTROL, "changeId", CONTROL))
                        .consistentRead(true)));
        return Optional.ofNullable(response.item().get("mode"))
                .map(mode -> Brake.named(mode.s()))
                .orElse(Brake.ON);
    }
}
