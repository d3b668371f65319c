package org.ishaar.notifier.table;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.audit.Docket;
import org.ishaar.notifier.audit.Page;
import org.ishaar.notifier.audit.Segment;
import org.ishaar.notifier.decision.StoredComplaint;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The complaints table, all of it in segments or one item, without the phone numbers: the role may not read them. */
public final class DynamoDocket implements Docket {

    private static final String ID = "complaintId";

    private final DynamoDbClient dynamo;
    private final String table;
    private final Clock clock;
    private final BiFunction<Map<String, AttributeValue>, Instant, StoredComplaint> rules;
    private final Map<String, String> names;

    /**
     * @param attributes what is read of an item
     * @param rules judges an item that was seen at a time
     */
    public DynamoDocket(
            DynamoDbClient dynamo,
            String table,
            Clock clock,
            List<String> attributes,
            BiFunction<Map<String, AttributeValue>, Instant, StoredComplaint> rules) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
        this.rules = rules;
        names = IntStream.range(0, attributes.size()).boxed().collect(Collectors.toMap(i -> "#a" + i, attributes::get));
    }

    @Override
    public Page page(Segment segment) {
        String after = segment.after();
        ScanResponse response = DynamoCalls.attempt(
                "read complaints",
                () -> dynamo.scan(scan -> scan.tableName(table)
                        .segment(segment.number())
                        .totalSegments(Segment.COUNT)
                        .limit(PAGE)
                        .projectionExpression(projection())
                        .expressionAttributeNames(names)
                        .exclusiveStartKey(after == null ? null : key(after))
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        return judged(response, clock.instant());
    }

    @Override
    public Optional<StoredComplaint> find(String complaintId, Instant seenAt) {
        GetItemResponse response = DynamoCalls.attempt(
                "read a complaint",
                () -> dynamo.getItem(get -> get.tableName(table)
                        .key(key(complaintId))
                        .projectionExpression(projection())
                        .expressionAttributeNames(names)
                        .consistentRead(true)));
        return response.hasItem() ? Optional.of(rules.apply(response.item(), seenAt)) : Optional.empty();
    }

    /** The item boundary: one that breaks the code does not keep the others from being compared. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private Page judged(ScanResponse response, Instant now) {
        List<StoredComplaint> complaints = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Map<String, AttributeValue> item : response.items()) {
            try {
                complaints.add(rules.apply(item, now));
            } catch (RuntimeException e) {
                unreadable.add(e.getClass().getSimpleName());
            }
        }
        return new Page(
                complaints,
                unreadable,
                last(response),
                response.consumedCapacity().capacityUnits());
    }

    private static @Nullable String last(ScanResponse response) {
        return response.hasLastEvaluatedKey()
                ? Objects.requireNonNull(response.lastEvaluatedKey().get(ID)).s()
                : null;
    }

    private String projection() {
        return String.join(", ", names.keySet());
    }

    private static Map<String, AttributeValue> key(String complaintId) {
        return Map.of(ID, AttributeValue.fromS(complaintId));
    }
}
