package org.ishaar.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.sns.SnsClient;

class ResenderHandlerTest {

    private final Map<String, AttributeValue> control = new HashMap<>();
    /** By shard. */
    private final Map<String, Instant> due = new HashMap<>();

    private final List<Instant> askedFrom = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final ResenderHandler handler = new ResenderHandler(new Deployment(
            NotifierSettings.from(NotifierSettingsTest.environment()),
            new Clients(new Table(), new NoSns()),
            e164 -> "hash"));

    @Test
    void readsAgainInAPauseOnlyWhatFellDueSince() {
        Instant before = Instant.now();
        control.put("mode", AttributeValue.fromS("paused"));

        assertThat(run()).as("from the beginning").isBefore(before.minus(Duration.ofDays(365)));
        assertThat(run()).isAfter(before.minus(Duration.ofMinutes(3)));
    }

    @Test
    void readsAllThatIsDueOnceThePauseIsOver() {
        control.put("mode", AttributeValue.fromS("paused"));
        run();
        run();
        control.put("mode", AttributeValue.fromS("on"));

        assertThat(run()).isBefore(Instant.parse("1971-01-01T00:00:00Z"));
        assertThat(run()).isBefore(Instant.parse("1971-01-01T00:00:00Z"));
    }

    @Test
    void tellsWhatOfTheBrakeCannotBeRead() {
        control.put("dailyCeiling", AttributeValue.fromS("thirty"));
        run();

        assertThat(String.join("\n", log))
                .contains("control-unreadable", "dailyCeiling")
                .doesNotContain("thirty");
    }

    @Test
    void countsThatTheSendingIsHeld() {
        control.put("mode", AttributeValue.fromS("paused"));
        run();
        assertThat(String.join("\n", log)).contains("\"Held\":1.0", "\"OldestDue\":0.0");

        log.clear();
        control.put("mode", AttributeValue.fromS("on"));
        run();
        assertThat(String.join("\n", log)).contains("\"Held\":0.0");
    }

    @Test
    void tellsHowLongTheOldestHasBeenDue() {
        due.put("7", Instant.now().minus(Duration.ofMinutes(3)));
        due.put("3", Instant.now().minus(Duration.ofHours(2)));
        run();

        assertThat(String.join("\n", log)).containsPattern("\"OldestDue\":(7199|720\\d)\\d{3}\\.0");
    }

    /** From when on one run asked for what is due. */
    private Instant run() {
        askedFrom.clear();
        handler.handleRequest(Map.of(), new Minute());
        assertThat(askedFrom).hasSize(16);
        return askedFrom.get(0);
    }

    /** Has the brake's item and what is due, but no entries. */
    private final class Table implements DynamoDbClient {

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return GetItemResponse.builder().item(control).build();
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            Map<String, AttributeValue> values = request.expressionAttributeValues();
            if (!"due".equals(request.indexName())) {
                return QueryResponse.builder().items(List.of()).build();
            }
            askedFrom.add(
                    Instant.parse(Objects.requireNonNull(values.get(":from")).s()));
            Instant dueAt = due.get(Objects.requireNonNull(values.get(":shard")).n());
            List<Map<String, AttributeValue>> keys = dueAt == null ? List.of() : List.of(key(dueAt));
            return QueryResponse.builder().items(keys).count(keys.size()).build();
        }

        private Map<String, AttributeValue> key(Instant dueAt) {
            return Map.of(
                    "complaintId", AttributeValue.fromS("2026/1"),
                    "changeId", AttributeValue.fromS("change"),
                    "dueAt", AttributeValue.fromS(dueAt.toString()));
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

    private record NoSns() implements SnsClient {

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }

    private final class Minute implements Context {

        @Override
        public String getAwsRequestId() {
            return "request-1";
        }

        @Override
        public String getLogGroupName() {
            return "";
        }

        @Override
        public String getLogStreamName() {
            return "";
        }

        @Override
        public String getFunctionName() {
            return "";
        }

        @Override
        public String getFunctionVersion() {
            return "";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "";
        }

        @Override
        public CognitoIdentity getIdentity() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClientContext getClientContext() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 60_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1024;
        }

        @Override
        public LambdaLogger getLogger() {
            return new LambdaLogger() {
                @Override
                public void log(String message) {
                    log.add(message);
                }

                @Override
                public void log(byte[] message) {
                    log.add(new String(message, StandardCharsets.UTF_8));
                }
            };
        }
    }
}
