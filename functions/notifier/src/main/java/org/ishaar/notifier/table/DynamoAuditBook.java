package org.ishaar.notifier.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.audit.AuditBook;
import org.ishaar.notifier.audit.AuditRun;
import org.ishaar.notifier.audit.Candidate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Items of the notifications table: {@code #audit} for the run, one under {@code #missing} for each candidate. */
public final class DynamoAuditBook implements AuditBook {

    /** No reference has a {@code #}, so these can never be taken for entries. */
    private static final AttributeValue RUN = AttributeValue.fromS("#audit");

    private static final AttributeValue MISSING = AttributeValue.fromS("#missing");

    /** Should the audit never come back to it, it is of no use after this. */
    private static final Duration CANDIDATE_EXPIRES = Duration.ofDays(7);

    private static final int PAGE = 500;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAuditBook(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<AuditRun> lastRun() {
        return AuditRunItem.read(DynamoCalls.attempt(
                        "read #audit",
                        () -> dynamo.getItem(
                                get -> get.tableName(table).key(key(RUN, RUN)).consistentRead(true)))
                .item());
    }

    @Override
    public boolean take(String holder, Instant now, Instant until) {
        Map<String, AttributeValue> values =
                Map.of(":holder", AttributeValue.fromS(holder), ":until", millis(until), ":now", millis(now));
        return holds(update("SET holder = :holder, heldUntil = :until")
                .conditionExpression("attribute_not_exists(holder) OR heldUntil <= :now OR holder = :holder")
                .expressionAttributeValues(values)
                .build());
    }

    @Override
    public boolean save(AuditRun run, String holder) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":run", AttributeValue.fromM(AuditRunItem.of(run)));
        values.put(":holder", AttributeValue.fromS(holder));
        return holds(update("SET run = :run")
                .conditionExpression("holder = :holder")
                .expressionAttributeValues(values)
                .build());
    }

    @Override
    public void giveBack(String holder) {
        holds(update("REMOVE holder, heldUntil")
                .conditionExpression("holder = :holder")
                .expressionAttributeValues(Map.of(":holder", AttributeValue.fromS(holder)))
                .build());
    }

    @Override
    public void remember(Collection<Candidate> missing) {
        missing.forEach(candidate -> DynamoCalls.attempt(
                "remember a missing change",
                () -> dynamo.putItem(put -> put.tableName(table).item(item(candidate)))));
    }

    @Override
    public Iterator<List<Candidate>> remembered() {
        Iterator<QueryResponse> pages = DynamoCalls.attempt(
                "read what was missing",
                () -> dynamo.queryPaginator(query -> query.tableName(table)
                                .keyConditionExpression("complaintId = :missing")
                                .expressionAttributeValues(Map.of(":missing", MISSING))
                                .consistentRead(true)
                                .limit(PAGE))
                        .iterator());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public List<Candidate> next() {
                return DynamoCalls.attempt("read what was missing", pages::next).items().stream()
                        .map(AuditRunItem::candidate)
                        .toList();
            }
        };
    }

    @Override
    public void forget(Candidate candidate) {
        DynamoCalls.attempt(
                "forget a missing change",
                () -> dynamo.deleteItem(delete ->
                        delete.tableName(table).key(key(MISSING, AttributeValue.fromS(candidate.complaintId())))));
    }

    private UpdateItemRequest.Builder update(String expression) {
        return UpdateItemRequest.builder().tableName(table).key(key(RUN, RUN)).updateExpression(expression);
    }

    private boolean holds(UpdateItemRequest request) {
        try {
            DynamoCalls.attempt("write #audit", () -> dynamo.updateItem(request));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> item(Candidate candidate) {
        Map<String, AttributeValue> item = new HashMap<>(key(MISSING, AttributeValue.fromS(candidate.complaintId())));
        item.put("missingChange", AttributeValue.fromS(candidate.changeId().value()));
        item.put("seenAt", millis(candidate.seenAt()));
        Instant expires = candidate.seenAt().plus(CANDIDATE_EXPIRES);
        item.put("expiresAt", AttributeValue.fromN(Long.toString(expires.getEpochSecond())));
        return item;
    }

    private static Map<String, AttributeValue> key(AttributeValue partition, AttributeValue sort) {
        return Map.of("complaintId", partition, "changeId", sort);
    }

    private static AttributeValue millis(Instant at) {
        return AttributeValue.fromN(Long.toString(at.toEpochMilli()));
    }
}
