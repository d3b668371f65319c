package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Notifier;
import org.ishaar.notifier.decision.bounds.Lane;

/** The complaints table's stream to texts. Reports as failed only the records that the ledger could not take. */
public final class StreamHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private final Deployment deployment;
    private final Crew crew = new Crew();

    public StreamHandler() {
        this(Deployment.fromEnvironment());
    }

    public StreamHandler(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        JsonJournal journal = deployment.journal(context);
        List<String> failed = handle(event.getRecords(), context, journal);
        deployment.reportSends(journal);
        journal.close();
        return StreamsEventResponse.builder()
                .withBatchItemFailures(
                        failed.stream().map(BatchItemFailure::new).toList())
                .build();
    }

    private List<String> handle(List<DynamodbStreamRecord> records, Context context, JsonJournal journal) {
        try {
            Invocation run = deployment.invocation(context, Lane.STREAM, journal);
            Notifier notifier = new Notifier(deployment.ports(journal), deployment.rules());
            return new Batch(deployment.streamRecords(), notifier, journal, run).handle(records, crew::workOff);
        } catch (StoreUnavailableException e) {
            journal.trouble("brake-unreadable", e.code());
            return records.stream()
                    .map(record -> record.getDynamodb().getSequenceNumber())
                    .toList();
        }
    }
}
