package org.ishaar.statusapi.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ishaar.complaint.UtcMillis;
import org.ishaar.statusapi.record.UnreachableKey;
import org.ishaar.statusapi.record.UnreachablePage;
import org.ishaar.statusapi.record.UnreachableQuery;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The sparse index over what could not reach its citizen, a page at a time. */
final class UnreachableIndex {

    private static final int PAGE = 50;

    /** What the ledger can have; a time far outside would not have its width. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final DynamoDbClient dynamo;
    private final String table;

    UnreachableIndex(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    UnreachablePage page(UnreachableQuery asked) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName("unreachable")
                .keyConditionExpression("unreachableOffice = :office AND unreachableSince >= :since")
                .expressionAttributeValues(Map.of(
                        ":office",
                        AttributeValue.fromS(asked.office()),
                        ":since",
                        AttributeValue.fromS(time(asked.since()))))
                .exclusiveStartKey(startKey(asked))
                .limit(PAGE)
                .build();
        QueryResponse response = DynamoCalls.attempt("read the index of the unreachable", () -> dynamo.query(query));
        return new UnreachablePage(
                response.items().stream().map(UnreachableIndex::key).toList(),
                response.hasLastEvaluatedKey() ? key(response.lastEvaluatedKey()) : null);
    }

    private static String time(@Nullable Instant since) {
        if (since == null || since.isBefore(EARLIEST)) {
            return UtcMillis.of(EARLIEST);
        }
        return UtcMillis.of(since.isAfter(LATEST) ? LATEST : since);
    }

    private static @Nullable Map<String, AttributeValue> startKey(UnreachableQuery asked) {
        UnreachableKey after = asked.after();
        if (after == null) {
            return null;
        }
        Map<String, AttributeValue> key = new HashMap<>();
        key.put("complaintId", AttributeValue.fromS(after.complaintId()));
        key.put("changeId", AttributeValue.fromS(after.changeId()));
        key.put("unreachableOffice", AttributeValue.fromS(asked.office()));
        key.put("unreachableSince", AttributeValue.fromS(after.since()));
        return key;
    }

    private static UnreachableKey key(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new UnreachableKey(
                attributes.required("complaintId"),
                attributes.required("changeId"),
                attributes.required("unreachableSince"));
    }
}
