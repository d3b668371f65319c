package org.ishaar.receipts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.receipts.decision.Receipts;
import org.ishaar.receipts.decision.Tally;
import org.ishaar.receipts.log.LogGroups;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * Reads the delivery logs again, for what a broken or missing subscription left behind: every night, or when an operator
 * asks with {@code {"since": …, "until": …}}. Returns what it counted, and {@code resumeSince} when time ran out or the
 * ledger failed.
 */
public final class ReplayHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private final Deployment deployment;
    private final ReplaySettings settings;
    private final LogGroups groups;
    private final Crew crew = new Crew();

    public ReplayHandler() {
        this(
                Deployment.fromEnvironment(),
                ReplaySettings.from(System.getenv()),
                Clients.logsBuilder().build());
    }

    public ReplayHandler(Deployment deployment, ReplaySettings settings, CloudWatchLogsClient logs) {
        this.deployment = deployment;
        this.settings = settings;
        this.groups = new LogGroups(logs);
    }

    /**
     * @throws IllegalArgumentException when the event is not of the form it names
     * @throws IllegalStateException when a log group could not be read
     */
    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Instant now = deployment.clock().instant();
        ReplayRequest request = ReplayRequest.of(event, settings.reach(), now);
        JsonJournal journal = deployment.journal(context);
        Tally tally = new Tally();
        try {
            return answer(tally, run(request, context, journal, tally), journal);
        } catch (SdkException e) {
            // Without the cause: what CloudWatch Logs says may repeat a line.
            journal.trouble("logs-unreadable", e.getClass().getSimpleName());
            throw new IllegalStateException(
                    "a delivery log group could not be read: " + e.getClass().getSimpleName());
        } finally {
            tally.counts().forEach(journal::count);
            journal.close();
        }
    }

    private Optional<Instant> run(ReplayRequest request, Context context, JsonJournal journal, Tally tally) {
        Receipts receipts = new Receipts(deployment.ports(journal), deployment.waits());
        TimeLeft time = new TimeLeft(context);
        Intake intake = new Intake(receipts, journal, time::isEnoughForALine, crew);
        return new Replay(groups, settings.logGroups(), intake, time::isEnoughForAPage).run(request, tally);
    }

    private static Map<String, Object> answer(Tally tally, Optional<Instant> stoppedAt, JsonJournal journal) {
        Map<String, Object> answer = new TreeMap<>(tally.counts());
        stoppedAt.ifPresent(at -> {
            answer.put("resumeSince", at.toString());
            journal.trouble("replay-stopped", "none");
        });
        return answer;
    }
}
