package org.ishaar.notifier;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The two AWS clients, with the time limits and retries that the order of effects relies on. */
public record Clients(DynamoDbClient dynamo, SnsClient sns) {

    /** A ledger call ends within this, its retries included; {@code Invocation} leaves room for one. */
    private static final Duration LEDGER_CALL = Duration.ofSeconds(5);

    private static final Duration LEDGER_ATTEMPT = Duration.ofMillis(1500);
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** AWS itself; a Publish whose answer takes longer than the given time counts as uncertain. */
    public static Clients ofAws(Duration sendTimeout) {
        return at(null, null, sendTimeout);
    }

    /** Endpoints other than AWS's, as on a laptop. */
    public static Clients at(@Nullable URI dynamo, @Nullable URI sns, Duration sendTimeout) {
        DynamoDbClient dynamoClient = endpoint(DynamoDbClient.builder(), dynamo)
                .httpClient(http(LEDGER_ATTEMPT).build())
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(LEDGER_ATTEMPT)
                        .apiCallTimeout(LEDGER_CALL))
                .build();
        // Publish has no idempotency token: a retry by the SDK after a lost answer would be a second text.
        SnsClient snsClient = endpoint(SnsClient.builder(), sns)
                .httpClient(http(sendTimeout).build())
                .overrideConfiguration(config ->
                        config.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(sendTimeout))
                .build();
        return new Clients(dynamoClient, snsClient);
    }

    private static <B extends AwsClientBuilder<B, ?>> B endpoint(B builder, @Nullable URI endpoint) {
        return endpoint == null ? builder : builder.endpointOverride(endpoint);
    }

    private static ApacheHttpClient.Builder http(Duration socketTimeout) {
        return ApacheHttpClient.builder()
                .maxConnections(Crew.SIZE)
                .connectionTimeout(CONNECT)
                .socketTimeout(socketTimeout);
    }
}
