package org.ishaar.ledger.number;

import java.time.Duration;
import java.util.function.Supplier;
import org.ishaar.ledger.StoreUnavailableException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/**
 * The key of {@link HmacNumberHash}, made by KMS: the same for all who may use its key, and stored nowhere.
 *
 * @param kms closed when the key has been had
 * @param keyId id or ARN of an HMAC_256 key
 */
public record KmsKey(Supplier<KmsClient> kms, String keyId) implements Supplier<byte[]> {

    private static final Duration CALL = Duration.ofSeconds(2);

    /** The socket timeout that the HTTP client should have. */
    public static final Duration ATTEMPT = Duration.ofMillis(800);

    /** Another word here is another key: hashes of before would not be recognised. */
    private static final SdkBytes PURPOSE = SdkBytes.fromUtf8String("ishaar number hash 1");

    /** One call in an instance's life, for which a text waits: it fails fast. */
    public static KmsClient client(SdkHttpClient.Builder<?> http) {
        return KmsClient.builder()
                .httpClientBuilder(http)
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL))
                .build();
    }

    @Override
    public byte[] get() {
        try (KmsClient client = kms.get()) {
            return client.generateMac(mac -> mac.keyId(keyId)
                            .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                            .message(PURPOSE))
                    .mac()
                    .asByteArray();
        } catch (SdkException e) {
            throw new StoreUnavailableException("derive the key of number hashes", codeOf(e), e);
        }
    }

    private static String codeOf(SdkException e) {
        boolean named = e instanceof KmsException kms && kms.awsErrorDetails() != null;
        return named
                ? ((KmsException) e).awsErrorDetails().errorCode()
                : e.getClass().getSimpleName();
    }
}
