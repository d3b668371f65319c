package org.ishaar.bench.tutorial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The four requests that the notifier makes about a text, and nothing else: no event is read, no rule asked, no brake, no
 * count, nothing logged. What it takes is the AWS SDK's part of ours, with clients that look nothing up and share one pool.
 */
public final class RequestsHandler implements RequestStreamHandler {

    private static final String TABLE = System.getenv("NOTIFICATIONS_TABLE");
    private static final Region REGION = Region.of(System.getenv("AWS_REGION"));
    private static final EnvironmentVariableCredentialsProvider CREDENTIALS =
            EnvironmentVariableCredentialsProvider.create();

    private final SdkHttpClient http = Apache5HttpClient.create();
    private final DynamoDbClient dynamo = DynamoDbClient.builder()
            .httpClient(http)
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .build();
    private final SnsClient sns = SnsClient.builder()
            .httpClient(http)
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .build();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        claim();
        look();
        sns.publish(message -> message.phoneNumber("+212600000000").message("Ministère public : votre plainte"));
        settle();
    }

    private void claim() {
        dynamo.putItem(entry -> entry.tableName(TABLE)
                .item(Map.of("complaintId", text("1"), "changeId", text("1"), "state", text("PENDING")))
                .conditionExpression("attribute_not_exists(complaintId)"));
    }

    private void look() {
        dynamo.query(entries -> entries.tableName(TABLE)
                .consistentRead(true)
                .keyConditionExpression("complaintId = :id")
                .expressionAttributeValues(Map.of(":id", text("1"))));
    }

    private void settle() {
        dynamo.updateItem(entry -> entry.tableName(TABLE)
                .key(Map.of("complaintId", text("1"), "changeId", text("1")))
                .updateExpression("SET #state = :sent")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":sent", text("ACCEPTED"))));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
