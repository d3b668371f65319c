package org.ishaar.local.sns;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** The real SDK against a simulated SNS, with its own retries off. */
final class Clients {

    private Clients() {}

    static SnsClient of(SnsEndpoint endpoint) {
        return of(endpoint, Duration.ofSeconds(20));
    }

    static SnsClient of(SnsEndpoint endpoint, Duration timeout) {
        return SnsClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(
                        Apache5HttpClient.builder().socketTimeout(timeout).maxConnections(64))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }
}
