package org.ishaar.notifier.table;

import java.util.Map;
import java.util.Optional;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.decision.Complaints;
import org.ishaar.notifier.decision.Contact;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The complaints table, read one item at a time. */
public final class DynamoComplaints implements Complaints {

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoComplaints(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Contact> contactOf(String complaintId) {
        GetItemResponse response = DynamoCalls.attempt(
                "read a complaint",
                () -> dynamo.getItem(get -> get.tableName(table)
                        .key(Map.of("complaintId", AttributeValue.fromS(complaintId)))
                        .projectionExpression("complaintId, phoneNumber")
                        .consistentRead(true)));
        return response.hasItem() ? Optional.of(contact(response.item())) : Optional.empty();
    }

    private static Contact contact(Map<String, AttributeValue> item) {
        return new Contact(asGiven(item.get("phoneNumber")));
    }

    /** Some clients write it as a DynamoDB number. */
    private static @Nullable String asGiven(@Nullable AttributeValue value) {
        if (value == null) {
            return null;
        }
        return value.s() == null ? value.n() : value.s();
    }
}
