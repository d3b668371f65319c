package org.ishaar.notifier.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishaar.ledger.number.KmsKey;
import org.ishaar.notifier.Clients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.utils.AttributeMap;

/** DynamoDB, SNS and KMS as far as a first text asks them. There is no socket in it: nothing leaves the process. */
final class PlayedAws implements SdkHttpClient {

    private final PlayedTable table = new PlayedTable();
    private final AtomicInteger texts = new AtomicInteger();

    int texts() {
        return texts.get();
    }

    Clients clients(Duration sendTimeout) {
        return new Clients(
                played(Clients.dynamoBuilder().httpClientBuilder(new Itself(this)))
                        .build(),
                played(Clients.snsBuilder(sendTimeout).httpClientBuilder(new Itself(this)))
                        .build());
    }

    KmsClient kms() {
        return KmsKey.client(new Itself(this));
    }

    private record Itself(PlayedAws aws) implements SdkHttpClient.Builder<Itself> {

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return aws;
        }
    }

    private static <B extends AwsClientBuilder<B, ?>> B played(B builder) {
        return builder.region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("played", "played")));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return ok(answer(request));
            }

            @Override
            public void abort() {}
        };
    }

    private byte[] answer(HttpExecuteRequest request) throws IOException {
        String target =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("Publish");
        String operation = target.substring(target.indexOf('.') + 1);
        return switch (operation) {
            case "Publish" -> published();
            case "GenerateMac" -> utf8("{\"Mac\":\"AAAA\"}");
            default -> table.answer(operation, body(request));
        };
    }

    private byte[] published() {
        texts.incrementAndGet();
        return utf8("<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>"
                + "rehearsal</MessageId></PublishResult></PublishResponse>");
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (request.contentStreamProvider().isPresent()) {
            try (InputStream in = request.contentStreamProvider().get().newStream()) {
                in.transferTo(body);
            }
        }
        return body.toByteArray();
    }

    private static HttpExecuteResponse ok(byte[] body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {}
}
