package org.ishaar.statusapi;

import java.time.Duration;
import org.ishaar.statusapi.record.Records;
import org.ishaar.statusapi.table.DynamoRecords;
import org.ishaar.statusapi.table.Pause;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The client for the two tables, with limits that fit into the time that a caller waits. */
public final class Tables {

    private static final Duration CALL = Duration.ofSeconds(3);
    private static final Duration ATTEMPT = Duration.ofSeconds(1);

    private Tables() {}

    /** For another endpoint, credentials and region than the environment's. */
    public static DynamoDbClientBuilder clientBuilder() {
        return DynamoDbClient.builder()
                .httpClientBuilder(
                        Apache5HttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT))
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL));
    }

    static Records records(StatusApiSettings settings, DynamoDbClient client) {
        return new DynamoRecords(client, settings.complaintsTable(), settings.notificationsTable(), Pause::jittered);
    }
}
