package org.ishaar.deployment;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** AWS clients with their time limits and retries; every call made with them may be repeated. */
public record Clients(DynamoDbClient dynamo, SnsClient sns, CloudWatchLogsClient logs) implements AutoCloseable {

    /** The longest that one call takes, with its retries. */
    static final Duration CALL = Duration.ofSeconds(15);

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    static Clients ofTheEnvironment() {
        return new Clients(
                dynamoBuilder().build(), snsBuilder().build(), logsBuilder().build());
    }

    /** For another endpoint, credentials and region than the environment's. */
    public static DynamoDbClientBuilder dynamoBuilder() {
        return limited(DynamoDbClient.builder());
    }

    /** For another endpoint, credentials and region than the environment's. */
    public static SnsClientBuilder snsBuilder() {
        return limited(SnsClient.builder());
    }

    /** For another endpoint, credentials and region than the environment's. */
    public static CloudWatchLogsClientBuilder logsBuilder() {
        return limited(CloudWatchLogsClient.builder());
    }

    private static <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B limited(B builder) {
        return builder.httpClientBuilder(
                        Apache5HttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL));
    }

    @Override
    public void close() {
        for (SdkAutoCloseable client : new SdkAutoCloseable[] {dynamo, sns, logs}) {
            client.close();
        }
    }
}
