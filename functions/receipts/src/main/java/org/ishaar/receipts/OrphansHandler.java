package org.ishaar.receipts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.receipts.decision.Bookkeeper;
import org.ishaar.receipts.decision.Orphanage;
import org.ishaar.receipts.decision.Ports;
import org.ishaar.receipts.decision.Tally;

/**
 * Every minute: receipts whose entry was not known when they came. Returns what it counted. Nothing is read of the event.
 */
public final class OrphansHandler implements RequestHandler<Map<String, Object>, Map<String, Integer>> {

    private final Deployment deployment;
    private final Crew crew = new Crew();

    public OrphansHandler() {
        this(Deployment.fromEnvironment());
    }

    public OrphansHandler(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Map<String, Integer> handleRequest(Map<String, Object> event, Context context) {
        JsonJournal journal = deployment.journal(context);
        Tally tally = new Tally();
        try {
            lookAtAll(new TimeLeft(context), journal, tally);
        } catch (StoreUnavailableException e) {
            journal.trouble("orphans-unreadable", e.code());
            throw new IllegalStateException("the notifications table could not be read; the next run tries again");
        } finally {
            tally.counts().forEach(journal::count);
            journal.close();
        }
        return tally.counts();
    }

    /** Page after page; the index lags, so that a page of nothing but orphans already looked at is the last. */
    private void lookAtAll(TimeLeft time, JsonJournal journal, Tally tally) {
        Ports ports = deployment.ports(journal);
        Orphanage orphanage = new Orphanage(ports, deployment.waits(), new Bookkeeper(ports, deployment.waits()));
        Set<Orphan> seen = new HashSet<>();
        boolean mayBeMore = true;
        while (mayBeMore && time.isEnoughForALine()) {
            List<Orphan> page = ports
                    .evidence()
                    .orphans()
                    .toLookUp(deployment.clock().instant())
                    .stream()
                    .filter(seen::add)
                    .toList();
            mayBeMore = !page.isEmpty();
            crew.workOff(page.stream()
                    .<Runnable>map(orphan -> () -> look(orphan, orphanage, journal, tally))
                    .toList());
        }
    }

    /** The orphan boundary: one's trouble leaves the others alone; it stays due. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private static void look(Orphan orphan, Orphanage orphanage, JsonJournal journal, Tally tally) {
        try {
            tally.count(orphanage.lookAgain(orphan).metric(), 1);
        } catch (StoreUnavailableException e) {
            journal.trouble("store-unavailable", e.code());
        } catch (RuntimeException e) {
            journal.trouble("orphan-not-looked-up", e.getClass().getSimpleName());
        }
    }
}
