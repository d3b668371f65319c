package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Resender;
import org.ishaar.notifier.decision.bounds.Lane;

/**
 * Every minute: what is due again. Returns how many entries it found due. Nothing is read of the event; as a map Lambda
 * reads it sooner than as its own type, and takes the Scheduler's too
 * (<a href="https://github.com/aws/aws-lambda-java-libs/issues/479">issue 479</a>).
 */
public final class ResenderHandler implements RequestHandler<Map<String, Object>, Integer> {

    /** The index follows the table within seconds. */
    private static final Duration INDEX_LAG = Duration.ofMinutes(2);

    private final Deployment deployment;
    private final Crew crew = new Crew();

    /** While nothing may go out, what was due up to here has been seen and waits: it is not read again each minute. */
    private Instant seenThrough = Instant.EPOCH;

    public ResenderHandler() {
        this(Deployment.fromEnvironment());
    }

    public ResenderHandler(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Integer handleRequest(Map<String, Object> event, Context context) {
        JsonJournal journal = deployment.journal(context);
        try {
            int due = clearWhatIsDue(deployment.invocation(context, Lane.RESENDER, journal), journal);
            journal.count("DueEntries", due);
            deployment.reportSends(journal);
            return due;
        } catch (StoreUnavailableException e) {
            journal.trouble("due-unreadable", e.code());
            throw new IllegalStateException("the notifications table could not be read; the next run tries again");
        } finally {
            journal.close();
        }
    }

    private int clearWhatIsDue(Invocation run, JsonJournal journal) {
        Resender resender = new Resender(deployment.ports(journal), deployment.rules());
        Instant now = deployment.now();
        boolean stopped = run.stop(now).isPresent();
        journal.count("Held", run.isHeld(now) ? 1 : 0);
        seenThrough = stopped ? seenThrough : Instant.EPOCH;
        DueIndex.Rounds rounds = deployment.due().due(seenThrough.minus(INDEX_LAG), now);
        while (rounds.hasNext() && run.hasTimeToSend()) {
            List<Runnable> tasks = new ArrayList<>();
            rounds.next().forEach(complaintId -> tasks.add(() -> clear(complaintId, resender, run, journal)));
            run.bounds().permits().expect(tasks.size());
            crew.workOff(tasks);
            if (stopped && run.hasTimeToSend()) {
                seenThrough = rounds.through();
            }
        }
        journal.delay("OldestDue", rounds.oldest().orElse(now), now);
        return rounds.keys();
    }

    /** The complaint boundary: one complaint's trouble leaves the others alone; it stays due. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private static void clear(String complaintId, Resender resender, Invocation run, JsonJournal journal) {
        try {
            resender.clear(complaintId, run);
        } catch (StoreUnavailableException e) {
            journal.trouble("store-unavailable", e.code());
        } catch (RuntimeException e) {
            journal.trouble("complaint-not-cleared", e.getClass().getSimpleName());
        }
    }
}
