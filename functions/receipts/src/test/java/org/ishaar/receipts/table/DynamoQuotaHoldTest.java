package org.ishaar.receipts.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.ishaar.ledger.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What is asked of the table and what its answers mean; the condition itself is tried against a real one. */
class DynamoQuotaHoldTest {

    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant ACCEPTED = Instant.parse("2026-03-02T08:59:00.1Z");

    private final Table table = new Table();
    private final DynamoQuotaHold hold = new DynamoQuotaHold(table, "T");

    @Test
    void setsTheHoldAndNothingElseOfTheItem() {
        assertThat(hold.hold(UNTIL, ACCEPTED)).isTrue();

        UpdateItemRequest request = Objects.requireNonNull(table.asked);
        assertThat(request.updateExpression()).isEqualTo("SET holdUntil = :until");
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(
                        ":until", AttributeValue.fromS("2026-04-01T00:00:00.000Z"),
                        ":acceptedAt", AttributeValue.fromS("2026-03-02T08:59:00.100Z")));
    }

    @Test
    void hasSetNothingWhereAHoldStands() {
        table.answer = ConditionalCheckFailedException.builder().build();

        assertThat(hold.hold(UNTIL, ACCEPTED)).isFalse();
    }

    @Test
    void passesTheTablesTroubleOn() {
        table.answer = SdkClientException.create("down");

        assertThatThrownBy(() -> hold.hold(UNTIL, ACCEPTED)).isInstanceOf(StoreUnavailableException.class);
    }

    private static final class Table implements DynamoDbClient {
        private @Nullable UpdateItemRequest asked;
        private @Nullable RuntimeException answer;

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            asked = request;
            if (answer != null) {
                throw answer;
            }
            return UpdateItemResponse.builder().build();
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
