package org.ishaar.bench.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ishaar.local.lambda.DaemonThreads;

/**
 * Hands one function its events and takes its answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    /** The longest that anything measured here takes. */
    private static final int PATIENCE_SECONDS = 120;

    private final HttpServer server;
    private final BlockingQueue<byte[]> events = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch restored = new CountDownLatch(1);
    private volatile long handedOutAt;

    /** When the answer had come, by {@link System#nanoTime()}. */
    record Answer(String kind, String body, long handedOutAt, long at) {}

    private RuntimeApi(HttpServer server) {
        this.server = server;
    }

    static RuntimeApi start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RuntimeApi api = new RuntimeApi(server);
        server.setExecutor(Executors.newCachedThreadPool(DaemonThreads.named("runtime-api")));
        server.createContext("/", api::serve);
        server.start();
        return api;
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Gives the function an event and waits for what it makes of it.
     *
     * @param isAlive whether the function still runs
     * @throws IOException when it does not answer in time, or ends
     */
    Answer invoke(String event, BooleanSupplier isAlive) throws IOException, InterruptedException {
        events.put(event.getBytes(StandardCharsets.UTF_8));
        for (int second = 0; second < PATIENCE_SECONDS && isAlive.getAsBoolean(); second++) {
            Answer answer = answers.poll(1, TimeUnit.SECONDS);
            if (answer != null) {
                return answer;
            }
        }
        throw new IOException("the function " + (isAlive.getAsBoolean() ? "did not answer" : "ended unasked"));
    }

    /**
     * Waits until the function has done all that it does before an event comes.
     *
     * @throws IOException when it is not ready in time
     */
    void awaitReady() throws IOException, InterruptedException {
        if (!asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the function asked for no event within " + PATIENCE_SECONDS + " s");
        }
    }

    /** Lets a function go on that was started for a snapshot, as if the snapshot were being restored. */
    void restore() {
        restored.countDown();
    }

    /** The process has ended: whoever waits for an answer need not wait longer. */
    void ended() {
        asked.countDown();
        answers.offer(new Answer("end", "its process has ended", 0, System.nanoTime()));
    }

    private void serve(HttpExchange http) throws IOException {
        try (http) {
            if (http.getRequestURI().getPath().endsWith("/restore/next")) {
                asked.countDown();
                restored.await();
                http.sendResponseHeaders(200, -1);
            } else if (http.getRequestMethod().equals("GET")) {
                next(http);
            } else {
                take(http);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange http) throws IOException, InterruptedException {
        asked.countDown();
        byte[] event = events.take();
        long deadline = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-0000-0000-000000000001");
        http.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
        http.getResponseHeaders()
                .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-3:000000000000:function:f");
        handedOutAt = System.nanoTime();
        http.sendResponseHeaders(200, event.length);
        http.getResponseBody().write(event);
    }

    private void take(HttpExchange http) throws IOException, InterruptedException {
        String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        long at = System.nanoTime();
        String path = http.getRequestURI().getPath();
        answers.put(new Answer(path.substring(path.lastIndexOf('/') + 1), body, handedOutAt, at));
        http.getResponseHeaders().set("Content-Type", "application/json");
        byte[] taken = "{}".getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(202, taken.length);
        http.getResponseBody().write(taken);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
