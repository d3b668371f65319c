package org.ishaar.ledger.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.State;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.OpenAttempts;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items {@code #attempt#<hash>} of the notifications table, by start; and what the due index says is PENDING. */
public final class DynamoOpenAttempts implements OpenAttempts {

    private static final String PREFIX = "#attempt#";

    /** No hash has this letter. */
    private static final String UNKNOWN_NUMBER = "?";

    /** More are due at once only after much trouble; then no one receipt proves anything worth these reads. */
    private static final int MOST_HELD = 500;

    private final DynamoDbClient dynamo;
    private final String table;
    private final DueIndex due;
    private final ConsistentRead read;

    public DynamoOpenAttempts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.due = new DueIndex(dynamo, table);
        this.read = new ConsistentRead(dynamo, table);
    }

    @Override
    public void note(OpenAttempt attempt, Instant until) {
        Map<String, AttributeValue> item = Map.of(
                "complaintId",
                partition(attempt.numberHash()),
                "changeId",
                AttributeValue.fromS(
                        EntryItem.time(attempt.startedAt()) + "#" + attempt.complaintId() + "#" + attempt.changeId()),
                "ofComplaint",
                AttributeValue.fromS(attempt.complaintId()),
                "ofChange",
                AttributeValue.fromS(attempt.changeId()),
                "startedAt",
                AttributeValue.fromS(EntryItem.time(attempt.startedAt())),
                "endedAt",
                AttributeValue.fromS(EntryItem.time(attempt.endedAt())),
                "expiresAt",
                AttributeValue.fromN(Long.toString(until.getEpochSecond())));
        DynamoCalls.attempt(
                "note an attempt",
                () -> dynamo.putItem(put -> put.tableName(table).item(item)));
    }

    @Override
    public List<OpenAttempt> noted(String numberHash, Instant from, Instant to) {
        List<OpenAttempt> all = new ArrayList<>(notedOf(numberHash, from, to));
        all.addAll(notedOf(null, from, to));
        return all;
    }

    private List<OpenAttempt> notedOf(@Nullable String numberHash, Instant from, Instant to) {
        // The sort key goes on behind the time: of two that are alike up to there, the longer one comes later.
        Map<String, AttributeValue> values = Map.of(
                ":partition", partition(numberHash),
                ":from", AttributeValue.fromS(EntryItem.time(from)),
                ":to", AttributeValue.fromS(EntryItem.time(to) + "~"));
        return DynamoCalls.attempt(
                "read noted attempts",
                () -> dynamo
                        .queryPaginator(query -> query.tableName(table)
                                .keyConditionExpression("complaintId = :partition AND changeId BETWEEN :from AND :to")
                                .expressionAttributeValues(values)
                                .consistentRead(true))
                        .items()
                        .stream()
                        .map(item -> read(numberHash, item))
                        .toList());
    }

    @Override
    public Optional<List<OpenAttempt>> held(Instant from, Instant to) {
        List<Map<String, AttributeValue>> keys = due.keysBetween(from, to, MOST_HELD);
        if (keys.size() > MOST_HELD) {
            return Optional.empty();
        }
        return Optional.of(pending(keys));
    }

    /** As they stand now: the index may be behind. */
    private List<OpenAttempt> pending(List<Map<String, AttributeValue>> keys) {
        return DynamoCalls.attempt(
                "read entries that are due",
                () -> read.items(keys).stream()
                        .map(EntryReader::read)
                        .filter(DynamoOpenAttempts::isPending)
                        .map(OpenAttempt::of)
                        .toList());
    }

    private static boolean isPending(Notification entry) {
        return entry.state() == State.PENDING;
    }

    private static AttributeValue partition(@Nullable String numberHash) {
        return AttributeValue.fromS(PREFIX + (numberHash == null ? UNKNOWN_NUMBER : numberHash));
    }

    private static OpenAttempt read(@Nullable String numberHash, Map<String, AttributeValue> item) {
        return new OpenAttempt(
                numberHash,
                text(item, "ofComplaint"),
                text(item, "ofChange"),
                Instant.parse(text(item, "startedAt")),
                Instant.parse(text(item, "endedAt")));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
