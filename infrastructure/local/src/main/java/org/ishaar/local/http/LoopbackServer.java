package org.ishaar.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine reaches. */
public final class LoopbackServer implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int WAITING = 512;

    static {
        // Else the server's two writes of an answer meet delayed acknowledgement: 40 ms a call.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService calls;

    private LoopbackServer(HttpServer server, String name) {
        this.server = server;
        this.calls = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(calls);
    }

    /** Port 0 takes a free one. */
    public static LoopbackServer bind(int port, String name) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        try {
            return new LoopbackServer(HttpServer.create(address, WAITING), name);
        } catch (IOException e) {
            throw new IOException("cannot listen for the " + name + " on " + address, e);
        }
    }

    public void serve(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
    }

    /** Serves programs of this machine, but no web page in its browser. */
    public void serveGuarded(HttpHandler handler) {
        server.createContext("/", handler).getFilters().add(new LoopbackOnly());
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        calls.shutdownNow();
    }
}
