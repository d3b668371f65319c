package org.ishaar.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ishaar.ledger.FakeLedger;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.bounds.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class OverdueTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:20:00Z");
    private static final Limits LIMITS = new Limits(20, 0, 0);

    @Test
    void countsWhatHasBeenDueForLong() {
        assertThat(overdue(Brake.ON, null)).isEqualTo(1);
    }

    @Test
    void countsNothingWhileTheBrakeIsPausedOrHeld() {
        assertThat(overdue(Brake.PAUSED, null)).isZero();
        assertThat(overdue(Brake.ON, NOW.plusSeconds(1))).isZero();
        assertThat(overdue(Brake.ON, NOW)).as("the hold is over").isEqualTo(1);
    }

    private static long overdue(Brake brake, @Nullable Instant holdUntil) {
        Overdue overdue = new Overdue(
                () -> new Control(brake, holdUntil, LIMITS, Set.of()),
                new DueIndex(new OneIsDue(), "T"),
                new FakeLedger(),
                new JsonJournal(new ArrayList<String>()::add, "r"),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return overdue.report(NOW.minusSeconds(3600), () -> true);
    }

    private record OneIsDue() implements DynamoDbClient {

        @Override
        public QueryResponse query(QueryRequest request) {
            AttributeValue shard =
                    Objects.requireNonNull(request.expressionAttributeValues().get(":shard"));
            List<Map<String, AttributeValue>> keys = "7".equals(shard.n()) ? List.of(key()) : List.of();
            return QueryResponse.builder().items(keys).count(keys.size()).build();
        }

        private static Map<String, AttributeValue> key() {
            return Map.of(
                    "complaintId", AttributeValue.fromS("2026/1"),
                    "changeId", AttributeValue.fromS("change"),
                    "dueAt", AttributeValue.fromS("2026-03-01T20:00:00Z"));
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
