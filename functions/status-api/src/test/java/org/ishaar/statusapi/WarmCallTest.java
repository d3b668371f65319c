package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Language;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** What a warm call for one complaint costs of the function's own time, with tables that answer at once. */
class WarmCallTest {

    private static final int CALLS = 2000;
    private static final Duration MOST = Duration.ofMillis(1);

    private static final byte[] EVENT = Gateway.json(APIGatewayV2HTTPEvent.builder()
            .withRawPath("/v1/complaints/2026~3101~118")
            .withHeaders(Map.of("accept-language", "fr"))
            .withRequestContext(RequestContext.builder()
                    .withHttp(RequestContext.Http.builder().withMethod("GET").build())
                    .withAuthorizer(RequestContext.Authorizer.builder()
                            .withJwt(RequestContext.Authorizer.JWT
                                    .builder()
                                    .withClaims(Map.of("client_id", "portal", "scope", "complaints/read"))
                                    .build())
                            .build())
                    .build())
            .build());

    @Test
    void takesUnderAMillisecondAtTheMedian() throws IOException {
        StatusApiSettings settings = new StatusApiSettings(
                "complaints", "notifications", new Language("ar"), List.of("0123456789abcdef0123456789abcdef"));
        StatusApiHandler handler = new StatusApiHandler(settings, new AtOnce());
        long[] nanos = new long[CALLS];
        for (int call = 0; call < 2 * CALLS; call++) {
            long start = System.nanoTime();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(EVENT), answer, new FakeContext(line -> {}));
            nanos[call % CALLS] = System.nanoTime() - start;
            assertThat(answer.toString(StandardCharsets.UTF_8)).startsWith("{\"statusCode\":200,");
        }

        Arrays.sort(nanos);
        Duration median = Duration.ofNanos(nanos[CALLS / 2]);
        System.out.println("a warm call for one complaint: median " + median.toNanos() / 1000 + " µs");
        assertThat(median).isLessThan(MOST);
    }

    /** Tables with one complaint and its entry. */
    private static final class AtOnce implements DynamoDbClient {

        private static final Map<String, AttributeValue> COMPLAINT = strings(Map.of(
                "complaintId", "2026/3101/118",
                "status", "REGISTERED",
                "statusChangedAt", "2026-11-02T08:00:00Z",
                "office", "RABAT"));

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return GetItemResponse.builder()
                    .item(request.tableName().equals("complaints") ? COMPLAINT : entry())
                    .build();
        }

        private static Map<String, AttributeValue> entry() {
            Map<String, AttributeValue> entry = strings(Map.of(
                    "complaintId", "2026/3101/118",
                    "changeId", "2026-11-02T08:00:00.000Z#REGISTERED",
                    "status", "REGISTERED",
                    "statusChangedAt", "2026-11-02T08:00:00.000Z",
                    "language", "ar",
                    "sequence", "100",
                    "writtenAt", "2026-11-02T08:00:01.000Z",
                    "encoding", "UCS_2"));
            entry.put("segments", AttributeValue.fromN("1"));
            Map<String, AttributeValue> step = strings(Map.of("state", "SENT", "at", "2026-11-02T08:00:02.000Z"));
            entry.put("history", AttributeValue.fromL(List.of(AttributeValue.fromM(step))));
            return entry;
        }

        private static Map<String, AttributeValue> strings(Map<String, String> values) {
            Map<String, AttributeValue> item = new HashMap<>();
            values.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
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
