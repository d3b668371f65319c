package org.ishaar.notifier.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        Map<String, AttributeValue> item = new HashMap<>(response.item());
        item.keySet().removeAll(OwnItems.key("#control").keySet());
        Map<String, String> attributes = new HashMap<>();
        Map<String, Set<String>> sets = new HashMap<>();
        item.forEach((name, value) -> {
            attributes.put(name, text(value));
            if (value.hasSs()) {
                sets.put(name, Set.copyOf(value.ss()));
            }
        });
        return ControlReader.read(attributes, sets, deployed);
    }

    private static String text(AttributeValue value) {
        if (value.s() != null) {
            return value.s();
        }
        return value.n() == null ? "" : value.n();
    }
}
