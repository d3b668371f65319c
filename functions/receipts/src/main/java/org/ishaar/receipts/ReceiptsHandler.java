package org.ishaar.receipts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.receipts.decision.Receipts;
import org.ishaar.receipts.decision.Tally;
import org.ishaar.receipts.log.LogBatch;

/**
 * SNS's delivery logs, as their subscription sends them, to the ledger. Returns what it counted. The event is a map, for
 * Lambda's reader of typed events delays a cold start (infrastructure/bench).
 */
public final class ReceiptsHandler implements RequestHandler<Map<String, Object>, Map<String, Integer>> {

    private final Deployment deployment;
    private final Crew crew = new Crew();

    public ReceiptsHandler() {
        this(Deployment.fromEnvironment());
    }

    public ReceiptsHandler(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Takes every line of the call.
     *
     * @throws IllegalStateException when one could not be taken: Lambda repeats the call, and at last keeps it whole in
     *     the failure bucket; what was taken is a repetition then
     */
    @Override
    public Map<String, Integer> handleRequest(Map<String, Object> event, Context context) {
        JsonJournal journal = deployment.journal(context);
        Tally tally = new Tally();
        try {
            Receipts receipts = new Receipts(deployment.ports(journal), deployment.waits());
            new Intake(receipts, journal, new TimeLeft(context)::isEnoughForALine, crew)
                    .take(LogBatch.read(dataOf(event)), tally);
        } finally {
            tally.counts().forEach(journal::count);
            journal.close();
        }
        if (tally.of(Intake.NOT_TAKEN) > 0) {
            throw new IllegalStateException("some receipts could not be taken; the call must come again");
        }
        return tally.counts();
    }

    private static String dataOf(Map<String, Object> event) {
        return event.get("awslogs") instanceof Map<?, ?> logs && logs.get("data") instanceof String data ? data : "";
    }
}
