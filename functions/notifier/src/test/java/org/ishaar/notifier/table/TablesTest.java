package org.ishaar.notifier.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishaar.notifier.decision.Audience;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Contact;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.bounds.Limits;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** What one item of either table means. */
class TablesTest {

    @Test
    void readsTheBrakeFromItsItemAndIsOnWithoutOne() {
        assertThat(control(Map.of())).isEqualTo(Control.on(Limits.NONE));
        assertThat(control(Map.of("mode", AttributeValue.fromS("dry-run"))).brake())
                .isEqualTo(Brake.DRY_RUN);
        assertThat(control(Map.of("mode", AttributeValue.fromN("1"))).brake())
                .as("no word at all")
                .isEqualTo(Brake.PAUSED);
        assertThat(control(Map.of("mode", AttributeValue.fromBool(true))).brake())
                .as("no text at all")
                .isEqualTo(Brake.PAUSED);
        assertThat(control(Map.of("complaintId", AttributeValue.fromS("#control"), "mode", AttributeValue.fromS("on")))
                        .unreadable())
                .as("its key is no setting")
                .isEmpty();
        assertThat(control(Map.of("onlyOffices", AttributeValue.fromSs(List.of("FES"))))
                        .audience())
                .isEqualTo(new Audience(Set.of("FES"), 100));
        assertThat(control(Map.of("share", AttributeValue.fromN("5"))).audience())
                .isEqualTo(new Audience(null, 5));
        assertThat(control(Map.of("dailyCeiling", AttributeValue.fromN("7")))
                        .limits()
                        .dailyCeiling())
                .isEqualTo(7);
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

    private static Control control(Map<String, AttributeValue> item) {
        return new DynamoControl(having(item), "T", Limits.NONE).read();
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
