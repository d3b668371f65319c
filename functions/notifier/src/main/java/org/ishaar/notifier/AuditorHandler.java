package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.util.Map;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.audit.Audit;

/**
 * Every few minutes: begins or goes on with the night's audit, if it has not ended. Returns how many it compared. Nothing
 * is read of the event.
 */
public final class AuditorHandler implements RequestHandler<Map<String, Object>, Long> {

    private final Deployment deployment;
    private final Crew crew = new Crew();

    public AuditorHandler() {
        this(Deployment.fromEnvironment());
    }

    public AuditorHandler(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Long handleRequest(Map<String, Object> event, Context context) {
        JsonJournal journal = deployment.journal(context);
        try {
            Audit audit = deployment.audit(journal);
            return audit.goOn(new CrewOfWorkers(crew), () -> Duration.ofMillis(context.getRemainingTimeInMillis()));
        } catch (StoreUnavailableException e) {
            journal.trouble("audit-interrupted", e.code());
            throw new IllegalStateException("a table could not be used; the audit's next run goes on where it was");
        } finally {
            journal.close();
        }
    }
}
