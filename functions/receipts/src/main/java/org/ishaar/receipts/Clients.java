package org.ishaar.receipts;

import java.time.Duration;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.number.KmsKey;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.kms.KmsClient;

/** AWS clients with their time limits and retries; every call made with them may be repeated. */
public final class Clients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration LEDGER_ATTEMPT = Duration.ofMillis(1500);
    private static final Duration LEDGER_CALL = Duration.ofSeconds(5);

    /** A page of up to a megabyte, searched for. */
    private static final Duration LOGS_ATTEMPT = Duration.ofSeconds(10);

    private Clients() {}

    /** For another endpoint, credentials and region than the environment's. */
    public static DynamoDbClientBuilder dynamoBuilder() {
        return DynamoDbClient.builder()
                .httpClientBuilder(http(LEDGER_ATTEMPT))
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(LEDGER_ATTEMPT)
                        .apiCallTimeout(LEDGER_CALL));
    }

    /** For another endpoint, credentials and region than the environment's. */
    public static CloudWatchLogsClientBuilder logsBuilder() {
        return CloudWatchLogsClient.builder()
                .httpClientBuilder(http(LOGS_ATTEMPT))
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(LOGS_ATTEMPT));
    }

    static KmsClient kms() {
        return KmsKey.client(http(KmsKey.ATTEMPT));
    }

    private static Apache5HttpClient.Builder http(Duration socketTimeout) {
        return Apache5HttpClient.builder()
                .maxConnections(Crew.SIZE)
                .connectionTimeout(CONNECT)
                .socketTimeout(socketTimeout);
    }
}
