package org.ishaar.notifier.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Contact;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** What one item of either table means. */
class TablesTest {

    @Test
    void readsTheBrakeFromItsItemAndIsOnWithoutOne() {
        assertThat(new DynamoBrake(having(Map.of()), "T").read()).isEqualTo(Brake.ON);
        assertThat(brake(AttributeValue.fromS("dry-run"))).isEqualTo(Brake.DRY_RUN);
        assertThat(brake(AttributeValue.fromN("1"))).as("no word at all").isEqualTo(Brake.PAUSED);
    }

    @Test
    void readsANumberHoweverTheItemHoldsIt() {
        Map<String, AttributeValue> asNumber =
                Map.of("complaintId", AttributeValue.fromS("1"), "phoneNumber", AttributeValue.fromN("612345678"));

        assertThat(new DynamoComplaints(having(asNumber), "T").contactOf("1")).contains(new Contact("612345678"));
        assertThat(new DynamoComplaints(having(Map.of("complaintId", AttributeValue.fromS("1"))), "T").contactOf("1"))
                .contains(new Contact(null));
        assertThat(new DynamoComplaints(having(Map.of()), "T").contactOf("1")).isEmpty();
    }

    private static Brake brake(AttributeValue mode) {
        return new DynamoBrake(having(Map.of("mode", mode)), "T").read();
    }

    private static DynamoDbClient having(Map<String, AttributeValue> item) {
        return new OneItem(item);
    }

    private record OneItem(Map<String, AttributeValue> item) implements DynamoDbClient {

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return GetItemResponse.builder().item(item.isEmpty() ? null : item).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
