package org.ishaar.local.sns;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ishaar.local.http.LoopbackOnly;
import org.ishaar.local.phone.Phones;

/** SNS on the loopback address, for SMS only: point any SDK or CLI at {@link #uri()}. */
public final class SnsEndpoint implements AutoCloseable {

    static final String FAULTS = "/_ishaar/faults";

    private static final int THREADS = 32;
    private static final int WAITING = 2048;

    static {
        // Else the server's two writes of an answer meet delayed acknowledgement: 40 ms a call.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService calls;

    private SnsEndpoint(HttpServer server) {
        this.server = server;
        this.calls = new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), SnsEndpoint::daemon);
    }

    /** Listens on this port, or on a free one for 0. The phones stay the caller's to close, after this. */
    public static SnsEndpoint start(int port, Phones phones, Faults faults) {
        InetSocketAddress address = new InetSocketAddress(loopback(), port);
        try {
            SnsEndpoint endpoint = new SnsEndpoint(HttpServer.create(address, WAITING));
            endpoint.serve(phones, faults);
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen for SNS calls on " + address, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Held calls end unanswered; a text that is being delivered is delivered. */
    @Override
    public void close() {
        server.stop(0);
        calls.shutdown();
        try {
            if (!calls.awaitTermination(10, TimeUnit.SECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException e) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Phones phones, Faults faults) {
        LocalStackPaths localStack = new LocalStackPaths(phones);
        server.setExecutor(calls);
        guarded("/", new SnsHandler(new Actions(phones), faults, calls));
        guarded(LocalStackPaths.MESSAGES, localStack.messages());
        guarded(LocalStackPaths.OPT_OUTS, localStack.optOuts());
        guarded(FAULTS, faults(faults));
        guarded(PhonePaths.PHONES, PhonePaths.rules(phones.rules()));
        server.start();
    }

    private void guarded(String path, HttpHandler handler) {
        server.createContext(path, handler).getFilters().add(new LoopbackOnly());
    }

    private static JsonPath faults(Faults faults) {
        return new JsonPath(
                FAULTS,
                Map.of(
                        "GET", request -> Answer.json(200, FaultsJson.shown(faults)),
                        "POST",
                                request -> {
                                    FaultsJson.set(faults, request.body());
                                    return Answer.json(200, FaultsJson.shown(faults));
                                },
                        "DELETE",
                                request -> {
                                    faults.clear();
                                    return Answer.json(200, FaultsJson.shown(faults));
                                }));
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sns");
        thread.setDaemon(true);
        return thread;
    }
}
