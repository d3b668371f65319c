package org.ishaar.local.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ishaar.local.http.JsonFields;
import org.ishaar.local.http.LoopbackServer;
import org.ishaar.local.http.Reply;

/** CloudWatch Logs on the loopback address, for the delivery logs: point any SDK or CLI at {@link #uri()}. */
public final class LogsEndpoint implements AutoCloseable {

    private static final String TARGET = "Logs_20140328.";
    private static final int LARGEST_CALL = 1 << 20;

    private interface Operation {
        ObjectNode answer(LogCall call) throws LogsException;
    }

    private final LoopbackServer server;
    private final Map<String, Operation> operations;

    private LogsEndpoint(LoopbackServer server, DeliveryLogs logs) {
        this.server = server;
        GroupCalls groups = new GroupCalls(logs);
        this.operations = Map.of(
                "FilterLogEvents", new FilterLogEvents(logs)::answer,
                "DescribeLogGroups", new DescribeLogGroups(logs)::answer,
                "CreateLogGroup", groups::create,
                "AssociateKmsKey", groups::encrypt,
                "PutRetentionPolicy", groups::keepFor,
                "DescribeSubscriptionFilters", groups::filters);
    }

    /** Listens on this port, or on a free one for 0. The logs stay the caller's to close, after this. */
    public static LogsEndpoint start(int port, DeliveryLogs logs) throws IOException {
        LogsEndpoint endpoint = new LogsEndpoint(LoopbackServer.bind(port, "CloudWatch Logs"), logs);
        endpoint.server.serveGuarded(http -> endpoint.reply(http).send(http));
        return endpoint;
    }

    public URI uri() {
        return server.uri();
    }

    private Reply reply(HttpExchange http) throws IOException {
        String target = String.valueOf(http.getRequestHeaders().getFirst("X-Amz-Target"));
        byte[] body = http.getRequestBody().readNBytes(LARGEST_CALL);
        try {
            return Reply.json(200, operation(target).answer(call(new String(body, StandardCharsets.UTF_8))));
        } catch (LogsException e) {
            return Reply.error(400, e.type(), e.text());
        }
    }

    private Operation operation(String target) throws LogsException {
        Operation operation = target.startsWith(TARGET) ? operations.get(target.substring(TARGET.length())) : null;
        if (operation == null) {
            throw LogsException.unknownOperation(target.replace(TARGET, ""));
        }
        return operation;
    }

    private static LogCall call(String body) throws LogsException {
        try {
            JsonNode parameters = JsonFields.object(body);
            return new LogCall(parameters);
        } catch (IllegalArgumentException notJson) {
            throw LogsException.malformed();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
