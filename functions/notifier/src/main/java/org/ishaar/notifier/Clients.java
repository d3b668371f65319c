package org.ishaar.notifier;

import java.time.Duration;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.number.KmsKey;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/** The two AWS clients, with the time limits and retries that the order of effects relies on. */
public record Clients(DynamoDbClient dynamo, SnsClient sns) implements AutoCloseable {

    /** A ledger call ends within this, its retries included; {@code Invocation} leaves room for one. */
    private static final Duration LEDGER_CALL = Duration.ofSeconds(5);

    private static final Duration LEDGER_ATTEMPT = Duration.ofMillis(1500);
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** AWS itself; a Publish whose answer takes longer than the given time counts as uncertain. */
    static Clients ofAws(Duration sendTimeout) {
        return new Clients(dynamoBuilder().build(), snsBuilder(sendTimeout).build());
    }

    /** For another endpoint, credentials and region than the environment's. */
    public static DynamoDbClientBuilder dynamoBuilder() {
        return DynamoDbClient.builder()
                .httpClientBuilder(http(LEDGER_ATTEMPT))
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(LEDGER_ATTEMPT)
                        .apiCallTimeout(LEDGER_CALL));
    }

    /** Publish has no idempotency token: a retry by the SDK after a lost answer would be a second text. */
    public static SnsClientBuilder snsBuilder(Duration sendTimeout) {
        return SnsClient.builder()
                .httpClientBuilder(http(sendTimeout))
                .overrideConfiguration(config ->
                        config.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(sendTimeout));
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

    @Override
    public void close() {
        dynamo.close();
        sns.close();
    }
}
