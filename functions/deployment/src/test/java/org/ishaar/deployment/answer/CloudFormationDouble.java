package org.ishaar.deployment.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes answers at an address like CloudFormation's, with a secret in it. */
public final class CloudFormationDouble implements AutoCloseable {

    public static final String SECRET = "X-Amz-Signature=5ec4e7";

    public final List<JsonNode> answers = new ArrayList<>();
    public final List<String> requests = new ArrayList<>();
    public final List<Integer> sizes = new ArrayList<>();

    /** What the next answers are met with; 200 when there is none left. 0 breaks the connection. */
    public final Deque<Integer> statuses = new ArrayDeque<>();

    private final HttpServer server;

    public CloudFormationDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError("no port is free", e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/arn%3Aaws%3Acloudformation%7Cstack?" + SECRET;
    }

    private synchronized void take(HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readAllBytes();
        int status = statuses.isEmpty() ? 200 : statuses.pop();
        if (status == 0) {
            throw new IOException("broken off");
        }
        requests.add(http.getRequestMethod() + " " + http.getRequestURI() + " type "
                + http.getRequestHeaders().get("Content-Type"));
        sizes.add(body.length);
        answers.add(new ObjectMapper().readTree(body));
        http.sendResponseHeaders(status, -1);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
