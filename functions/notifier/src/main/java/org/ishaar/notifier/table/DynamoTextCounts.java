package org.ishaar.notifier.table;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.decision.bounds.TextCounts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One item a day, {@code #texts#2026-03-02}, with what is set aside of its ceilings. */
public final class DynamoTextCounts implements TextCounts {

    /** For whoever wants to know afterwards. */
    private static final Duration KEPT = Duration.ofDays(8);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTextCounts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Count add(Counter counter, LocalDate day, long texts, long ceiling) {
        String name = counter.name().toLowerCase(Locale.ROOT);
        try {
            UpdateItemRequest update = update(name, day, texts, ceiling);
            Map<String, AttributeValue> stands = DynamoCalls.attempt(
                    "count texts", () -> dynamo.updateItem(update).attributes());
            return new Count(true, OwnItems.number(stands.get(name)));
        } catch (ConditionalCheckFailedException e) {
            return new Count(false, OwnItems.number(e.item().get(name)));
        }
    }

    private UpdateItemRequest update(String name, LocalDate day, long texts, long ceiling) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(OwnItems.key("#texts#" + day))
                .updateExpression("ADD #counter :texts SET expiresAt = :expiry")
                .conditionExpression("attribute_not_exists(#counter) OR #counter <= :room")
                .expressionAttributeNames(Map.of("#counter", name))
                .expressionAttributeValues(Map.of(
                        ":texts", OwnItems.number(texts),
                        ":room", OwnItems.number(ceiling - texts),
                        ":expiry", OwnItems.expiry(begin, KEPT)))
                .returnValues(ReturnValue.UPDATED_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }
}
