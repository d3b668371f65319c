package org.ishaar.local.lambda;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishaar.local.http.LoopbackServer;
import org.ishaar.local.http.Reply;

/**
 * Lambda's Invoke on the loopback address: point any SDK or CLI at {@link #uri()}. A function goes by its logical id in
 * the template, its name or its ARN, with any qualifier.
 */
public final class InvokeEndpoint implements AutoCloseable {

    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;
    private static final int LARGEST_ASYNC_EVENT = 1024 * 1024;

    private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final LoopbackServer server;
    private final Map<String, Deployed> functions;

    private InvokeEndpoint(LoopbackServer server, Map<String, Deployed> functions) {
        this.server = server;
        this.functions = Map.copyOf(functions);
    }

    /** Listens on this port, or on a free one for 0. The functions, by logical id, stay the caller's to close, after this. */
    public static InvokeEndpoint start(int port, Map<String, Deployed> functions) throws IOException {
        InvokeEndpoint endpoint = new InvokeEndpoint(LoopbackServer.bind(port, "Lambda"), functions);
        endpoint.server.serveGuarded(http -> endpoint.reply(http).send(http));
        return endpoint;
    }

    public URI uri() {
        return server.uri();
    }

    private Reply reply(HttpExchange http) throws IOException {
        Matcher path = PATH.matcher(http.getRequestURI().getPath());
        if (!path.matches() || !http.getRequestMethod().equals("POST")) {
            return Reply.error(404, "UnknownOperationException", "The local runner serves Lambda's Invoke only");
        }
        Optional<Deployed> function = find(path.group(1));
        if (function.isEmpty()) {
            return Reply.error(
                    404,
                    "ResourceNotFoundException",
                    "Function not found: the template has " + String.join(", ", functions.keySet()));
        }
        byte[] body = http.getRequestBody().readNBytes(LARGEST_EVENT + 1);
        String type = http.getRequestHeaders().getFirst("X-Amz-Invocation-Type");
        return invoke(function.get(), type == null ? "RequestResponse" : type, body);
    }

    private Optional<Deployed> find(String asked) {
        String name = asked.replaceFirst("^(arn:aws[a-z-]*:lambda:[^:]+:)?([0-9]{12}:)?function:", "");
        String unqualified = name.replaceFirst(":.*$", "");
        return Optional.ofNullable(functions.get(unqualified))
                .or(() -> functions.values().stream()
                        .filter(deployed -> deployed.function().name().equals(unqualified))
                        .findFirst());
    }

    private static Reply invoke(Deployed function, String type, byte[] body) {
        int most = type.equals("Event") ? LARGEST_ASYNC_EVENT : LARGEST_EVENT;
        if (body.length > most) {
            return Reply.error(413, "RequestTooLargeException", "An event has at most " + most + " bytes");
        }
        String event = body.length == 0 ? "{}" : new String(body, StandardCharsets.UTF_8);
        if (!isJson(event)) {
            // The parser's message may repeat the event.
            return Reply.error(
                    400, "InvalidRequestContentException", "Could not parse request body into json: it is not JSON");
        }
        return switch (type) {
            case "RequestResponse" -> answer(function.function().invoke(event));
            case "Event" -> queued(function, event);
            case "DryRun" -> Reply.empty(204);
            default ->
                Reply.error(
                        400,
                        "InvalidParameterValueException",
                        "InvocationType must be RequestResponse, Event or DryRun");
        };
    }

    private static Reply answer(Invocation invocation) {
        Reply reply = Reply.json(200, invocation.payload()).with("X-Amz-Executed-Version", "$LATEST");
        return invocation.failed() ? reply.with("X-Amz-Function-Error", "Unhandled") : reply;
    }

    private static Reply queued(Deployed function, String event) {
        function.async().submit(event, () -> {});
        return Reply.empty(202);
    }

    private static boolean isJson(String event) {
        try {
            return !JSON.readTree(event).isMissingNode();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
