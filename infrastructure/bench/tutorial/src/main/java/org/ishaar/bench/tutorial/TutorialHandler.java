package org.ishaar.bench.tutorial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * What AWS's own tutorials lead to: default clients made once, one record after another, put, publish, update, and the
 * record at which it went wrong reported. Good of its kind; it knows nothing of doubles, order, numbers or nights.
 */
public final class TutorialHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private static final Map<String, String> TEXTS = Map.of(
            "fr", "Ministère public : votre plainte numéro %s est maintenant : %s.",
            "ar", "النيابة العامة: شكايتكم رقم %s: %s");

    private final DynamoDbClient dynamo = DynamoDbClient.create();
    private final SnsClient sns = SnsClient.create();
    private final String table = System.getenv("NOTIFICATIONS_TABLE");

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        for (DynamodbStreamRecord record : event.getRecords()) {
            try {
                notifyCitizen(record);
            } catch (SdkException e) {
                context.getLogger().log("Failed: " + record.getEventID() + " " + e.getMessage());
                String failed = record.getDynamodb().getSequenceNumber();
                return new StreamsEventResponse(List.of(new BatchItemFailure(failed)));
            }
        }
        context.getLogger().log("Processed " + event.getRecords().size() + " records");
        return new StreamsEventResponse(List.of());
    }

    private void notifyCitizen(DynamodbStreamRecord record) {
        Map<String, AttributeValue> image = record.getDynamodb().getNewImage();
        if (image == null) {
            return;
        }
        String id = image.get("complaintId").getS();
        String status = image.get("status").getS();
        put(id, status);
        String text = String.format(TEXTS.get(image.get("language").getS()), id, status);
        String messageId = sns.publish(message ->
                        message.phoneNumber(image.get("phoneNumber").getS()).message(text))
                .messageId();
        markSent(id, status, messageId);
    }

    private void put(String id, String status) {
        dynamo.putItem(entry -> entry.tableName(table)
                .item(Map.of(
                        "complaintId", text(id),
                        "changeId", text(status),
                        "state", text("PENDING"),
                        "createdAt", text(Instant.now().toString()))));
    }

    private void markSent(String id, String status, String messageId) {
        dynamo.updateItem(entry -> entry.tableName(table)
                .key(Map.of("complaintId", text(id), "changeId", text(status)))
                .updateExpression("SET #state = :sent, messageId = :messageId, sentAt = :now")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(
                        ":sent", text("SENT"),
                        ":messageId", text(messageId),
                        ":now", text(Instant.now().toString()))));
    }

    private static software.amazon.awssdk.services.dynamodb.model.AttributeValue text(String value) {
        return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(value);
    }
}
