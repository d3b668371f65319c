package org.ishaar.statusapi;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.ishaar.complaint.ComplaintId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * With SnapStart, loads and runs all that a first call needs before the snapshot is taken: every operation is called once,
 * out of {@link PlayedTables}, into a log that nobody reads. Then the real table is asked for a complaint that nobody has,
 * which loads what connects to AWS.
 */
final class Rehearsal implements Resource {

    /** As Lambda says it in AWS_LAMBDA_INITIALIZATION_TYPE. */
    private static final String SNAPSHOT = "snap-start";

    private static final String NOBODYS = "rehearsal";

    private static final String CALL = """
            {"requestContext": {"http": {"method": "%s"},
              "authorizer": {"jwt": {"claims": {"client_id": "rehearsal", "scope": "complaints/read complaints/unreachable"}}}},
             "headers": {"accept-language": "fr", "content-type": "application/json"},
             "rawPath": "/v1/%s", "rawQueryString": "%s", "body": "{\\"complaintIds\\": [\\"rehearsal\\"]}"}
            """;

    private static final List<String> CALLS = List.of(
            CALL.formatted("GET", "complaints/" + NOBODYS, ""),
            CALL.formatted("GET", "complaints/" + NOBODYS + "/history", ""),
            CALL.formatted("POST", "complaints/query", ""),
            CALL.formatted("GET", "unreachable", "office=" + NOBODYS),
            CALL.formatted("GET", "statuses", ""));

    private final Map<String, String> environment;

    Rehearsal(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Has it played where a snapshot will be taken; elsewhere the hooks' own classes would only make a start longer. */
    static Optional<Rehearsal> arrange(Map<String, String> environment) {
        if (!SNAPSHOT.equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            return Optional.empty();
        }
        Rehearsal rehearsal = new Rehearsal(environment);
        Core.getGlobalContext().register(rehearsal);
        return Optional.of(rehearsal);
    }

    /** A version that cannot read its table is not published. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
        play();
        readTheTable();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    /** Returns how many operations were answered as asked. */
    int play() throws IOException {
        StatusApiHandler handler = new StatusApiHandler(StatusApiSettings.from(environment), new PlayedTables());
        int answered = 0;
        for (String call : CALLS) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            Audit unread = new Audit(new Silent(), NOBODYS);
            handler.answer(new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8)), answer, unread);
            answered += answer.toString(StandardCharsets.UTF_8).startsWith("{\"statusCode\":200") ? 1 : 0;
        }
        return answered;
    }

    /** The one real call. Its connection is closed, for it would be dead when restored. */
    private void readTheTable() {
        try (DynamoDbClient dynamo = Tables.clientBuilder().build()) {
            Tables.records(StatusApiSettings.from(environment), dynamo).complaint(new ComplaintId(NOBODYS));
        }
    }

    private static final class Silent implements LambdaLogger {

        @Override
        public void log(String line) {}

        @Override
        public void log(byte[] line) {}
    }
}
