package org.ishaar.local.replay;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** AWS as the environment names it, or another endpoint; one on this machine needs no credentials of AWS. */
public record AwsEndpoint(@Nullable URI uri) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Longer than any function runs, which is 15 minutes at most. */
    private static final Duration ANSWER = Duration.ofMinutes(16);

    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        builder.httpClientBuilder(Apache5HttpClient.builder().socketTimeout(ANSWER));
        if (uri != null) {
            builder.endpointOverride(uri);
        }
        if (uri != null && THIS_MACHINE.contains(String.valueOf(uri.getHost()))) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                    .region(Region.EU_WEST_3);
        }
        return builder.build();
    }
}
