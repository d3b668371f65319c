package org.ishaar.notifier.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.audit.AuditRun;
import org.ishaar.notifier.audit.Candidate;
import org.ishaar.notifier.audit.Counts;
import org.ishaar.notifier.audit.EntryKey;
import org.ishaar.notifier.audit.Page;
import org.ishaar.notifier.audit.Segment;
import org.ishaar.notifier.stream.StoredItems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What the audit asks the tables, and what it makes of their answers. */
class AuditTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Segment THIRD = new Segment(3, null, null, false);

    private final Answers dynamo = new Answers();

    @Test
    void readsASegmentWithoutTheNumbers() {
        dynamo.scan = ScanResponse.builder()
                .items(List.of(complaint("2026/1")))
                .lastEvaluatedKey(Map.of("complaintId", AttributeValue.fromS("2026/1")))
                .consumedCapacity(units(0.5))
                .build();

        Page page = docket().page(after("2026/0"));

        assertThat(page.complaints()).hasSize(1);
        assertThat(page.complaints().get(0).change().written().at()).isEqualTo(NOW);
        assertThat(page.last()).isEqualTo("2026/1");
        assertThat(page.readUnits()).isEqualTo(0.5);
        ScanRequest asked = (ScanRequest) dynamo.asked.get(0);
        assertThat(asked.expressionAttributeNames().values())
                .containsExactlyInAnyOrder("complaintId", "status", "statusChangedAt", "office", "language");
        assertThat(asked.segment()).isEqualTo(3);
        assertThat(asked.exclusiveStartKey()).containsEntry("complaintId", AttributeValue.fromS("2026/0"));
    }

    @Test
    void goesOnPastAnItemThatBreaksTheCode() {
        Map<String, AttributeValue> strange = new HashMap<>(complaint("2026/2"));
        strange.put("status", AttributeValue.builder().build());
        dynamo.scan = ScanResponse.builder()
                .items(List.of(strange, complaint("2026/1")))
                .consumedCapacity(units(0.5))
                .build();

        Page page = docket().page(THIRD);

        assertThat(page.complaints()).hasSize(1);
        assertThat(page.unreadable()).containsExactly("IllegalArgumentException");
        assertThat(page.last()).isNull();
    }

    @Test
    void findsOneComplaintOrNone() {
        assertThat(docket().find("2026/1", NOW)).isEmpty();

        dynamo.item = complaint("2026/1");

        assertThat(docket().find("2026/1", NOW)).isPresent();
        assertThat(((GetItemRequest) dynamo.asked.get(1)).consistentRead()).isTrue();
    }

    @Test
    void asksAgainForTheEntriesThatDynamoDbLeftOut() {
        EntryKey first = new EntryKey("2026/1", "a");
        EntryKey second = new EntryKey("2026/2", "a");
        dynamo.batches.add(batch(first).unprocessedKeys(left(second)).build());
        dynamo.batches.add(batch(second).build());

        var found = new DynamoLedgerKeys(dynamo, "T").among(List.of(first, second));

        assertThat(found.keys()).containsExactlyInAnyOrder(first, second);
        assertThat(found.readUnits()).isEqualTo(1.0);
    }

    @Test
    void asksForNothingWhereThereIsNothing() {
        assertThat(new DynamoLedgerKeys(dynamo, "T").among(List.of()).keys()).isEmpty();
        assertThat(dynamo.asked).isEmpty();
    }

    @Test
    void givesUpWhenDynamoDbLeavesEntriesOutForEver() {
        EntryKey key = new EntryKey("2026/1", "a");
        for (int call = 0; call < 20; call++) {
            dynamo.batches.add(batch().unprocessedKeys(left(key)).build());
        }

        assertThatThrownBy(() -> new DynamoLedgerKeys(dynamo, "T").among(List.of(key)))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void keepsARunAsItWas() {
        DynamoAuditBook book = new DynamoAuditBook(dynamo, "T");
        AuditRun run = new AuditRun(
                LocalDate.of(2026, 3, 2),
                NOW,
                NOW.plusSeconds(60),
                List.of(new Segment(0, "2026/1", "2026/1", false), new Segment(1, null, null, true)),
                new Counts(9, 4, 5, 1, 1, 1, 2, 2.5));

        assertThat(book.lastRun()).isEmpty();
        assertThat(book.save(run, "me")).isTrue();
        UpdateItemRequest saved = (UpdateItemRequest) dynamo.asked.get(1);
        dynamo.item = Map.of(
                "run", Objects.requireNonNull(saved.expressionAttributeValues().get(":run")));

        assertThat(book.lastRun()).contains(run);
    }

    @Test
    void goesOnWithARunThatAnEarlierVersionBegan() {
        DynamoAuditBook book = new DynamoAuditBook(dynamo, "T");
        AuditRun run =
                new AuditRun(LocalDate.of(2026, 3, 2), NOW, null, List.of(), new Counts(9, 4, 5, 5, 0, 0, 0, 2.5));
        book.save(run, "me");
        UpdateItemRequest saved = (UpdateItemRequest) dynamo.asked.get(0);
        Map<String, AttributeValue> earlier = new HashMap<>(
                Objects.requireNonNull(saved.expressionAttributeValues().get(":run"))
                        .m());
        earlier.remove("stale");
        earlier.remove("malformed");
        dynamo.item = Map.of("run", AttributeValue.fromM(earlier));

        assertThat(book.lastRun()).contains(run);
    }

    @Test
    void writesNoKeyDownThatIsNoReference() {
        AuditRun run = new AuditRun(
                LocalDate.of(2026, 3, 2),
                NOW,
                null,
                List.of(new Segment(0, "+212612345678", "2026/1", false)),
                new Counts(0, 0, 0, 0, 0, 0, 0, 0));

        new DynamoAuditBook(dynamo, "T").save(run, "me");

        assertThat(dynamo.asked.toString()).contains("2026/1").doesNotContain("612345678");
    }

    @Test
    void saysWhenAnotherHasTheBook() {
        DynamoAuditBook book = new DynamoAuditBook(dynamo, "T");
        assertThat(book.take("me", NOW, NOW.plusSeconds(60))).isTrue();

        dynamo.conditionFails = true;

        assertThat(book.take("me", NOW, NOW.plusSeconds(60))).isFalse();
        book.giveBack("me");
    }

    @Test
    void remembersCandidatesUntilTheyAreForgottenOrExpire() {
        DynamoAuditBook book = new DynamoAuditBook(dynamo, "T");
        Candidate candidate = new Candidate("2026/1", new ChangeId("a"), NOW);

        book.remember(List.of(candidate));
        Map<String, AttributeValue> item = ((PutItemRequest) dynamo.asked.get(0)).item();
        assertThat(item).containsKey("expiresAt");
        dynamo.query = QueryResponse.builder().items(List.of(item)).build();

        assertThat(book.remembered().next()).containsExactly(candidate);
        book.forget(candidate);
        assertThat(((DeleteItemRequest) dynamo.asked.get(2)).key().values())
                .containsExactlyInAnyOrder(AttributeValue.fromS("#missing"), AttributeValue.fromS("2026/1"));
    }

    private DynamoDocket docket() {
        StoredItems items = new StoredItems(new Language("fr"));
        return new DynamoDocket(dynamo, "T", Clock.fixed(NOW, ZoneOffset.UTC), StoredItems.ATTRIBUTES, items::read);
    }

    private static Segment after(String key) {
        return new Segment(3, key, key, false);
    }

    private static Map<String, AttributeValue> complaint(String complaintId) {
        return Map.of(
                "complaintId", AttributeValue.fromS(complaintId),
                "status", AttributeValue.fromS("SHELVED"),
                "statusChangedAt", AttributeValue.fromS("2026-03-02T02:00:00Z"));
    }

    private static BatchGetItemResponse.Builder batch(EntryKey... found) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (EntryKey key : found) {
            items.add(item(key));
        }
        return BatchGetItemResponse.builder().responses(Map.of("T", items)).consumedCapacity(units(0.5));
    }

    private static Map<String, KeysAndAttributes> left(EntryKey key) {
        return Map.of("T", KeysAndAttributes.builder().keys(List.of(item(key))).build());
    }

    private static Map<String, AttributeValue> item(EntryKey key) {
        return Map.of(
                "complaintId", AttributeValue.fromS(key.complaintId()),
                "changeId", AttributeValue.fromS(key.changeId()));
    }

    private static ConsumedCapacity units(double units) {
        return ConsumedCapacity.builder().capacityUnits(units).build();
    }

    /** Remembers what it is asked and answers what it is told to. */
    private static final class Answers implements DynamoDbClient {
        private final List<Object> asked = new ArrayList<>();
        private final Deque<BatchGetItemResponse> batches = new ArrayDeque<>();
        private ScanResponse scan = ScanResponse.builder().build();
        private QueryResponse query = QueryResponse.builder().build();
        private boolean conditionFails;

        @Nullable
        private Map<String, AttributeValue> item;

        @Override
        public ScanResponse scan(ScanRequest request) {
            asked.add(request);
            return scan;
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            asked.add(request);
            return query;
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            asked.add(request);
            return GetItemResponse.builder().item(item).build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            asked.add(request);
            return batches.remove();
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            asked.add(request);
            return PutItemResponse.builder().build();
        }

        @Override
        public DeleteItemResponse deleteItem(DeleteItemRequest request) {
            asked.add(request);
            return DeleteItemResponse.builder().build();
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            asked.add(request);
            if (conditionFails) {
                throw ConditionalCheckFailedException.builder().build();
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
