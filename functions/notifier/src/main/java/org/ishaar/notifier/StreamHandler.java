package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Notifier;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.rehearsal.Rehearsal;
import org.ishaar.notifier.stream.StreamBatch;

/** The complaints table's stream to texts. Reports as failed only the records that the ledger could not take. */
public final class StreamHandler implements RequestStreamHandler {

    private final Deployment deployment;
    private final Crew crew = new Crew();

    /** Only held: Lambda's runtime holds it weakly. */
    @SuppressWarnings("UnusedVariable")
    private final Optional<Rehearsal> beforeSnapshot;

    /** As Lambda makes it. */
    public StreamHandler() {
        deployment = Deployment.fromEnvironment();
        beforeSnapshot = Rehearsal.arrange(System.getenv());
    }

    public StreamHandler(Deployment deployment) {
        this.deployment = deployment;
        beforeSnapshot = Optional.empty();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        JsonJournal journal = deployment.journal(context);
        List<String> failed = handle(StreamBatch.read(event), context, journal);
        deployment.reportSends(journal);
        journal.close();
        StreamBatch.answer(failed, answer);
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
