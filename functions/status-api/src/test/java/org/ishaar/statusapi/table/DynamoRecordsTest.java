package org.ishaar.statusapi.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Status;
import org.ishaar.statusapi.record.Complaint;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.EntryKey;
import org.ishaar.statusapi.record.StoreException;
import org.ishaar.statusapi.record.UnreachableKey;
import org.ishaar.statusapi.record.UnreachablePage;
import org.ishaar.statusapi.record.UnreachableQuery;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class DynamoRecordsTest {

    private static final ComplaintId ID = new ComplaintId("2026/1");
    private static final String AT = "2026-11-02T12:00:00.000Z";
    private static final EntryKey KEY =
            new EntryKey(ID, ChangeId.of(Instant.parse("2026-11-02T12:00:00Z"), new Status("SHELVED")));

    private final StubDynamoDb dynamo = new StubDynamoDb();
    private final List<Duration> pauses = new ArrayList<>();
    private final DynamoRecords records = new DynamoRecords(dynamo, "complaints", "notifications", pauses::add);

    @Test
    void readsAComplaintWithoutItsNumber() {
        dynamo.answering(GetItemResponse.builder()
                .item(complaint("2026-11-02T13:00:00.000999+01:00"))
                .build());

        Complaint complaint = records.complaint(ID).orElseThrow();

        assertThat(complaint.presentEntry()).isEqualTo(KEY);
        assertThat(complaint.office()).isEqualTo("FES");
        GetItemRequest request = (GetItemRequest) dynamo.requests.get(0);
        assertThat(request.consistentRead()).isTrue();
        assertThat(request.expressionAttributeNames().values())
                .containsExactlyInAnyOrder("complaintId", "status", "statusChangedAt", "office");
    }

    @Test
    void findsNothingWhereNothingIs() {
        dynamo.answering(
                GetItemResponse.builder().build(), GetItemResponse.builder().build());

        assertThat(records.complaint(ID)).isEmpty();
        assertThat(records.entry(KEY)).isEmpty();
    }

    @Test
    void filesAnItemAgainstTheContractAsTheNotifierDoes() {
        dynamo.answering(GetItemResponse.builder().item(complaint("yesterday")).build());

        Complaint complaint = records.complaint(ID).orElseThrow();

        assertThat(complaint.status()).isNull();
        assertThat(complaint.change()).isEqualTo(ChangeId.malformed("SHELVED", "yesterday"));
    }

    @Test
    void takesAnEndlessOfficeForNone() {
        Map<String, AttributeValue> item = complaint(AT);
        item.put("office", AttributeValue.fromS("x".repeat(65)));
        dynamo.answering(GetItemResponse.builder().item(item).build());

        assertThat(records.complaint(ID).orElseThrow().office()).isNull();
    }

    @Test
    void readsAnEntryWithoutWhatIsPersonal() {
        dynamo.answering(GetItemResponse.builder().item(entry(KEY)).build());

        Entry entry = records.entry(KEY).orElseThrow();

        assertThat(entry.present().state()).isEqualTo("SENT");
        assertThat(entry.text()).isEqualTo(new Entry.Text(1, "GSM_7BIT"));
        assertThat(entry.written().sequence()).isEqualTo("7");
        GetItemRequest request = (GetItemRequest) dynamo.requests.get(0);
        assertThat(request.consistentRead()).isTrue();
        assertThat(request.expressionAttributeNames().values())
                .doesNotContain("phoneHint", "numberHash", "messageId", "messageIds");
    }

    @Test
    void saysWhichAttributeAnEntryLacks() {
        Map<String, AttributeValue> item = entry(KEY);
        item.remove("writtenAt");
        dynamo.answering(GetItemResponse.builder().item(item).build());

        assertThatThrownBy(() -> records.entry(KEY)).hasMessageContaining("writtenAt");
    }

    @Test
    void readsABatchOfDistinctKeys() {
        dynamo.answering(batch("complaints", complaint(AT)));

        assertThat(records.complaints(List.of(ID, ID, new ComplaintId("2026/2"))))
                .containsOnlyKeys(ID);
        KeysAndAttributes asked = Objects.requireNonNull(
                ((BatchGetItemRequest) dynamo.requests.get(0)).requestItems().get("complaints"));
        assertThat(asked.keys()).hasSize(2);
        assertThat(asked.consistentRead()).isTrue();
    }

    @Test
    void readsAgainWhatWasLeftUndone() {
        BatchGetItemResponse half = BatchGetItemResponse.builder()
                .responses(Map.of("notifications", List.of()))
                .unprocessedKeys(Map.of(
                        "notifications",
                        KeysAndAttributes.builder()
                                .keys(List.of(EntryItem.key(KEY)))
                                .build()))
                .build();
        dynamo.answering(half, half, batch("notifications", entry(KEY)));

        assertThat(records.entries(List.of(KEY))).containsOnlyKeys(KEY);
        assertThat(dynamo.requests).hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofMillis(20), Duration.ofMillis(40));
    }

    @Test
    void givesUpWhatIsLeftUndoneForTooLong() {
        BatchGetItemResponse nothing = BatchGetItemResponse.builder()
                .unprocessedKeys(Map.of(
                        "complaints",
                        KeysAndAttributes.builder()
                                .keys(List.of(ComplaintItem.key(ID)))
                                .build()))
                .build();
        dynamo.answering(nothing, nothing, nothing, nothing, nothing, nothing);

        assertThatThrownBy(() -> records.complaints(List.of(ID)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.isThrottled()).isTrue());
    }

    @Test
    void doesNotAskForNothing() {
        assertThat(records.complaints(List.of())).isEmpty();
        assertThat(records.entries(List.of())).isEmpty();
        assertThat(dynamo.requests).isEmpty();
    }

    @Test
    void readsAHistoryToItsEnd() {
        EntryKey other = new EntryKey(ID, new ChangeId("other"));
        dynamo.answering(
                QueryResponse.builder()
                        .items(List.of(entry(KEY)))
                        .lastEvaluatedKey(EntryItem.key(KEY))
                        .build(),
                QueryResponse.builder().items(List.of(entry(other))).build());

        assertThat(records.history(ID)).extracting(Entry::key).containsExactly(KEY, other);
        assertThat(dynamo.requests)
                .allSatisfy(request ->
                        assertThat(((QueryRequest) request).consistentRead()).isTrue());
    }

    @Test
    void turnsThePagesOfTheIndex() {
        Map<String, AttributeValue> key = new HashMap<>(EntryItem.key(KEY));
        key.put("unreachableSince", AttributeValue.fromS(AT));
        key.put("unreachableOffice", AttributeValue.fromS("FES"));
        dynamo.answering(
                QueryResponse.builder()
                        .items(List.of(key))
                        .lastEvaluatedKey(key)
                        .build(),
                QueryResponse.builder().build());
        UnreachableQuery query = new UnreachableQuery("FES", null, null);

        UnreachablePage first = records.unreachable(query);
        UnreachableKey last = new UnreachableKey("2026/1", KEY.change().value(), AT);
        assertThat(first).isEqualTo(new UnreachablePage(List.of(last), last));
        assertThat(records.unreachable(query.after(last)).last()).isNull();
        assertThat(((QueryRequest) dynamo.requests.get(1)).exclusiveStartKey()).isEqualTo(key);
    }

    @Test
    void startsWithinTheTimesThatTheLedgerCanHave() {
        for (int i = 0; i < 3; i++) {
            dynamo.answering(QueryResponse.builder().build());
        }
        records.unreachable(new UnreachableQuery("FES", Instant.parse("-0001-01-01T00:00:00Z"), null));
        records.unreachable(new UnreachableQuery("FES", Instant.parse("+10000-01-01T00:00:00Z"), null));
        records.unreachable(new UnreachableQuery("FES", Instant.parse(AT), null));

        assertThat(dynamo.requests)
                .extracting(request ->
                        ((QueryRequest) request).expressionAttributeValues().get(":since"))
                .containsExactly(
                        AttributeValue.fromS("0001-01-01T00:00:00.000Z"),
                        AttributeValue.fromS("9999-12-31T00:00:00.000Z"),
                        AttributeValue.fromS(AT));
    }

    @Test
    void tellsThrottlingFromOutage() {
        dynamo.failing(failure("ThrottlingException", 400))
                .failing(failure("InternalServerError", 500))
                .failing(DynamoDbException.builder().statusCode(502).build())
                .failing(SdkClientException.create("no route to 10.0.0.1"));

        assertThat(troubles(4))
                .containsExactly(
                        "ThrottlingException true",
                        "InternalServerError false",
                        "HTTP502 false",
                        "SdkClientException false");
    }

    private List<String> troubles(int calls) {
        List<String> troubles = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            assertThatThrownBy(() -> records.complaint(ID))
                    .isInstanceOfSatisfying(StoreException.class, e -> troubles.add(e.code() + " " + e.isThrottled()));
        }
        return troubles;
    }

    private static RuntimeException failure(String code, int status) {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .build();
    }

    private static BatchGetItemResponse batch(String table, Map<String, AttributeValue> item) {
        return BatchGetItemResponse.builder()
                .responses(Map.of(table, List.of(item)))
                .unprocessedKeys(Map.of())
                .build();
    }

    private static Map<String, AttributeValue> complaint(String changedAt) {
        Map<String, AttributeValue> item = new HashMap<>(ComplaintItem.key(ID));
        item.put("status", AttributeValue.fromS("SHELVED"));
        item.put("statusChangedAt", AttributeValue.fromS(changedAt));
        item.put("office", AttributeValue.fromS("FES"));
        return item;
    }

    private static Map<String, AttributeValue> entry(EntryKey key) {
        Map<String, AttributeValue> item = new HashMap<>(EntryItem.key(key));
        item.put("status", AttributeValue.fromS("SHELVED"));
        item.put("statusChangedAt", AttributeValue.fromS(AT));
        item.put("language", AttributeValue.fromS("fr"));
        item.put("sequence", AttributeValue.fromS("7"));
        item.put("writtenAt", AttributeValue.fromS(AT));
        item.put("segments", AttributeValue.fromN("1"));
        item.put("encoding", AttributeValue.fromS("GSM_7BIT"));
        item.put(
                "history",
                AttributeValue.fromL(List.of(AttributeValue.fromM(
                        Map.of("state", AttributeValue.fromS("SENT"), "at", AttributeValue.fromS(AT))))));
        return item;
    }
}
