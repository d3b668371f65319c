package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishaar.complaint.Language;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

/** What a query for 100 complaints asks of the tables. */
class QueryCostTest {

    private static final int MOST = 100;

    @Test
    void asksTheTablesTwiceForAHundredReferences() {
        Counting dynamo = new Counting();
        StatusApiSettings settings = new StatusApiSettings(
                "complaints", "notifications", new Language("ar"), List.of("0123456789abcdef0123456789abcdef"));

        APIGatewayV2HTTPResponse response =
                Gateway.invoke(new StatusApiHandler(settings, dynamo), query(), new FakeContext(line -> {}));

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(dynamo.calls).containsExactly("complaints 100", "notifications 100");
    }

    private static APIGatewayV2HTTPEvent query() {
        String references =
                IntStream.range(0, MOST).mapToObj(i -> "\"2026/" + i + "\"").collect(Collectors.joining(","));
        return APIGatewayV2HTTPEvent.builder()
                .withRawPath("/v1/complaints/query")
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody("{\"complaintIds\":[" + references + "]}")
                .withRequestContext(RequestContext.builder()
                        .withHttp(
                                RequestContext.Http.builder().withMethod("POST").build())
                        .withAuthorizer(RequestContext.Authorizer.builder()
                                .withJwt(RequestContext.Authorizer.JWT
                                        .builder()
                                        .withClaims(Map.of("client_id", "portal", "scope", "complaints/read"))
                                        .build())
                                .build())
                        .build())
                .build();
    }

    /** Tables that have every complaint but no entry; a call for a single item is an UnsupportedOperationException. */
    private static final class Counting implements DynamoDbClient {

        private final List<String> calls = new ArrayList<>();

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
            request.requestItems().forEach((table, asked) -> {
                calls.add(table + " " + asked.keys().size());
                found.put(
                        table,
                        table.equals("complaints")
                                ? asked.keys().stream().map(Counting::complaint).toList()
                                : List.of());
            });
            return BatchGetItemResponse.builder().responses(found).build();
        }

        private static Map<String, AttributeValue> complaint(Map<String, AttributeValue> key) {
            Map<String, AttributeValue> item = new HashMap<>(key);
            item.put("status", AttributeValue.fromS("REGISTERED"));
            item.put("statusChangedAt", AttributeValue.fromS("2026-11-02T08:00:00Z"));
            return item;
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
