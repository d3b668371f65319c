package org.ishaar.bench.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.ishaar.local.lambda.DaemonThreads;

/** One address for DynamoDB, SNS and KMS, as {@code AWS_ENDPOINT_URL} names it. */
public final class AwsStub implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Traffic traffic = new Traffic();
    private final DynamoDbStub dynamoDb = new DynamoDbStub(traffic);
    private final AtomicLong messages = new AtomicLong();
    private final HttpServer server;
    private volatile Latency latency;

    private AwsStub(HttpServer server, Latency latency) {
        this.server = server;
        this.latency = latency;
    }

    public static AwsStub start(Latency latency) throws IOException {
        // Else each answer waits for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AwsStub stub = new AwsStub(server, latency);
        server.setExecutor(Executors.newCachedThreadPool(DaemonThreads.named("stub")));
        server.createContext("/", stub::answer);
        server.start();
        return stub;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void setLatency(Latency now) {
        latency = now;
    }

    public Traffic traffic() {
        return traffic;
    }

    private void answer(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = http.getRequestBody().readAllBytes();
            String target = http.getRequestHeaders().getFirst("X-Amz-Target");
            byte[] answer = target == null ? publish(http) : json(target, body, http);
            http.sendResponseHeaders(200, answer.length);
            http.getResponseBody().write(answer);
        }
    }

    private byte[] json(String target, byte[] body, HttpExchange http) throws IOException {
        http.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        String operation = target.substring(target.indexOf('.') + 1);
        if (!target.startsWith("DynamoDB")) {
            traffic.count(operation);
            return "{\"Mac\":\"AAAA\",\"MacAlgorithm\":\"HMAC_SHA_256\",\"KeyId\":\"key\"}"
                    .getBytes(StandardCharsets.UTF_8);
        }
        byte[] answer = JSON.writeValueAsBytes(dynamoDb.answer(operation, JSON.readTree(body)));
        rest(latency.dynamoDb());
        return answer;
    }

    private byte[] publish(HttpExchange http) {
        http.getResponseHeaders().set("Content-Type", "text/xml");
        rest(latency.sns());
        traffic.published();
        return ("<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>"
                        + "00000000-0000-4000-8000-%012d".formatted(messages.incrementAndGet())
                        + "</MessageId></PublishResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>"
                        + "</PublishResponse>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
