package org.ishaar.notifier.table;

import java.util.HashMap;
import java.util.Map;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.ControlReader;
import org.ishaar.notifier.decision.bounds.Limits;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The operators' {@code #control} item in the notifications table. */
public final class DynamoControl {

    private final DynamoDbClient dynamo;
    private final String table;
    private final Limits deployed;

    /**
     * Reads nothing yet.
     *
     * @param deployed limits that hold where the item names none
     */
    public DynamoControl(DynamoDbClient dynamo, String table, Limits deployed) {
        this.dynamo = dynamo;
        this.table = table;
        this.deployed = deployed;
    }

    /**
     * What the item says now.
     *
     * @throws org.ishaar.ledger.StoreUnavailableException when it cannot be read
     */
    public Control read() {
        GetItemResponse response = DynamoCalls.attempt(
                "read #control",
                () -> dynamo.getItem(get ->
                        get.tableName(table).key(OwnItems.key("#control")).consistentRead(true)));
        Map<String, String> attributes = new HashMap<>();
        response.item().forEach((name, value) -> attributes.put(name, text(value)));
        return ControlReader.read(attributes, deployed);
    }

    private static String text(AttributeValue value) {
        if (value.s() != null) {
            return value.s();
        }
        return value.n() == null ? "" : value.n();
    }
}
