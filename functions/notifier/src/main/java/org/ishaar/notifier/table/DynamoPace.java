package org.ishaar.notifier.table;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.ishaar.ledger.dynamo.DynamoCalls;
import org.ishaar.notifier.decision.bounds.Pace;
import org.ishaar.notifier.decision.bounds.PaceStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The {@code #pace} item: one conditional write a block of permits, and who loses sees what stands. */
public final class DynamoPace implements PaceStore {

    private static final String SET = "SET streamLine = :streamLine, resenderLine = :resenderLine,"
            + " streamSeen = :streamSeen, dueUntil = :dueUntil, writer = :writer";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoPace(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Pace replace(Pace asRead, Pace next) {
        UpdateItemRequest update = UpdateItemRequest.builder()
                .tableName(table)
                .key(OwnItems.key("#pace"))
                .updateExpression(SET)
                .conditionExpression("attribute_not_exists(writer) OR writer = :asRead")
                .expressionAttributeValues(values(asRead, next))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            DynamoCalls.attempt("take permits", () -> dynamo.updateItem(update));
            return next;
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() ? pace(e.item()) : Pace.NONE;
        }
    }

    private static Map<String, AttributeValue> values(Pace asRead, Pace next) {
        return Map.of(
                ":streamLine", OwnItems.number(next.streamLine()),
                ":resenderLine", OwnItems.number(next.resenderLine()),
                ":streamSeen", AttributeValue.fromS(next.streamSeen().toString()),
                ":dueUntil", AttributeValue.fromS(next.dueUntil().toString()),
                ":writer", AttributeValue.fromS(next.writer()),
                ":asRead", AttributeValue.fromS(asRead.writer()));
    }

    private static Pace pace(Map<String, AttributeValue> item) {
        return new Pace(
                OwnItems.number(item.get("streamLine")),
                OwnItems.number(item.get("resenderLine")),
                Instant.parse(text(item, "streamSeen")),
                Instant.parse(text(item, "dueUntil")),
                text(item, "writer"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
