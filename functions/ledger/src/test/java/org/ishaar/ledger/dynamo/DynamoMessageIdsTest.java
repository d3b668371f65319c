package org.ishaar.ledger.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Where an id is looked for, with an index that lags; that the pointers are written is tried against a real table. */
class DynamoMessageIdsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Table table = new Table();
    private final DynamoMessageIds ids = new DynamoMessageIds(table, "T");
    private final Notification entry = sent("m-1").alsoAccepted("m-2");

    @Test
    void findsAnEntryByItsLastId() {
        table.put(EntryItem.of(entry));
        table.index("m-2", entry);

        assertThat(ids.entryOf("m-2")).contains(entry);
    }

    @Test
    void findsAnEntryByAnEarlierIdThroughItsPointer() {
        table.put(EntryItem.of(entry));
        table.point("m-1", entry);

        assertThat(ids.entryOf("m-1")).contains(entry);
    }

    @Test
    void asksTheEntryItselfWhereIndexAndPointerAreWrong() {
        table.put(EntryItem.of(entry));
        table.index("m-3", entry);
        table.point("m-3", entry);

        assertThat(ids.entryOf("m-3")).isEmpty();
    }

    @Test
    void findsNothingWhereTheEntryIsGone() {
        table.index("m-1", entry);
        table.point("m-1", entry);

        assertThat(ids.entryOf("m-1")).isEmpty();
    }

    @Test
    void findsManyIdsInFewCallsByTheSameRules() {
        table.put(EntryItem.of(entry));
        table.index("m-2", entry);
        table.index("m-3", entry);
        table.point("m-1", entry);
        table.point("m-4", entry);
        List<String> asked = new ArrayList<>(List.of("m-1", "m-2", "m-3", "m-4"));
        IntStream.range(0, 56).forEach(i -> asked.add("unknown-" + i));

        assertThat(ids.entriesOf(asked)).isEqualTo(Map.of("m-1", entry, "m-2", entry));
        assertThat(table.statements).isEqualTo(3);
        assertThat(ids.entriesOf(List.of())).isEmpty();
    }

    @Test
    void passesTheTablesTroubleOn() {
        table.isDown = true;

        assertThatThrownBy(() -> ids.entryOf("m-1")).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> ids.entriesOf(List.of("m-1"))).isInstanceOf(StoreUnavailableException.class);
    }

    private static Notification sent(String messageId) {
        Status status = new Status("REGISTERED");
        StatusChange change = new StatusChange(
                "2026/1", ChangeId.of(NOW, status), status, NOW, null, new Language("fr"), new Written("1", NOW), null);
        return Notification.claimed(
                        change, Attempt.first("t", NOW), new Terms(Duration.ofMinutes(15), "v1", Duration.ofDays(730)))
                .accepted(messageId, new SentText(1, SmsEncoding.UCS_2, "MA 78"), "v1", NOW);
    }

    private static final class Table implements DynamoDbClient {
        private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
        private final Map<String, Map<String, AttributeValue>> index = new HashMap<>();
        private boolean isDown;
        private int statements;

        private void put(Map<String, AttributeValue> item) {
            items.put(
                    Map.of(
                            "complaintId", Objects.requireNonNull(item.get("complaintId")),
                            "changeId", Objects.requireNonNull(item.get("changeId"))),
                    item);
        }

        private void index(String messageId, Notification entry) {
            index.put(messageId, EntryItem.key(entry.change()));
        }

        private void point(String messageId, Notification entry) {
            Map<String, AttributeValue> values =
                    MessagePointer.put(messageId, entry).expressionAttributeValues();
            Map<String, AttributeValue> pointer = new HashMap<>(MessagePointer.key(messageId));
            pointer.put("entryComplaintId", Objects.requireNonNull(values.get(":complaint")));
            pointer.put("entryChangeId", Objects.requireNonNull(values.get(":change")));
            put(pointer);
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            if (isDown) {
                throw SdkClientException.create("down");
            }
            String id = Objects.requireNonNull(
                            request.expressionAttributeValues().get(":id"))
                    .s();
            return QueryResponse.builder()
                    .items(index.containsKey(id) ? List.of(Objects.requireNonNull(index.get(id))) : List.of())
                    .build();
        }

        /** Two pages for the first fifty: the second begins where the first one's token says. */
        @Override
        public ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
            if (isDown) {
                throw SdkClientException.create("down");
            }
            statements++;
            assertThat(request.statement()).startsWith("SELECT complaintId, changeId FROM \"T\".\"messageId\" WHERE");
            assertThat(request.parameters()).hasSizeLessThanOrEqualTo(50);
            boolean isFirstOfTwo = request.parameters().size() == 50 && request.nextToken() == null;
            return ExecuteStatementResponse.builder()
                    .items(isFirstOfTwo ? List.of() : shown(request.parameters()))
                    .nextToken(isFirstOfTwo ? "more" : null)
                    .build();
        }

        private List<Map<String, AttributeValue>> shown(List<AttributeValue> messageIds) {
            return messageIds.stream()
                    .filter(id -> index.containsKey(id.s()))
                    .map(id -> Objects.requireNonNull(index.get(id.s())))
                    .toList();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            KeysAndAttributes asked =
                    Objects.requireNonNull(request.requestItems().get("T"));
            assertThat(asked.consistentRead()).isTrue();
            assertThat(asked.keys()).doesNotHaveDuplicates();
            return BatchGetItemResponse.builder()
                    .responses(Map.of(
                            "T",
                            asked.keys().stream()
                                    .filter(items::containsKey)
                                    .map(key -> Objects.requireNonNull(items.get(key)))
                                    .toList()))
                    .build();
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            assertThat(request.consistentRead()).isTrue();
            return GetItemResponse.builder()
                    .item(items.getOrDefault(request.key(), Map.of()))
                    .build();
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
