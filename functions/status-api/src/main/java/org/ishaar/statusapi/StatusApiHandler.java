package org.ishaar.statusapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.ishaar.statusapi.http.GatewayEvent;
import org.ishaar.statusapi.record.Records;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** API Gateway's HTTP API, payload format 2.0, to the status API and back. */
public final class StatusApiHandler implements RequestStreamHandler {

    private final StatusApi api;

    /** Only held: Lambda's runtime holds it weakly. */
    @SuppressWarnings("UnusedVariable")
    private final Optional<Rehearsal> beforeSnapshot;

    /** As Lambda makes it. */
    public StatusApiHandler() {
        StatusApiSettings settings = StatusApiSettings.from(System.getenv());
        api = new StatusApi(
                settings, Tables.records(settings, Tables.clientBuilder().build()));
        beforeSnapshot = Rehearsal.arrange(System.getenv());
    }

    public StatusApiHandler(StatusApiSettings settings, DynamoDbClient client) {
        this(settings, Tables.records(settings, client));
    }

    StatusApiHandler(StatusApiSettings settings, Records records) {
        api = new StatusApi(settings, records);
        beforeSnapshot = Optional.empty();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer(event, answer, new Audit(context.getLogger(), context.getAwsRequestId()));
    }

    void answer(InputStream event, OutputStream answer, Audit audit) throws IOException {
        GatewayEvent.write(api.answer(GatewayEvent.read(event), audit), answer);
    }
}
