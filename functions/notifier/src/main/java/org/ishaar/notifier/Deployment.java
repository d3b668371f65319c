package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.sms.Routes;
import org.ishaar.notifier.sms.SnsSmsGateway;
import org.ishaar.notifier.stream.StreamRecords;
import org.ishaar.notifier.table.DynamoBrake;
import org.ishaar.notifier.table.DynamoComplaints;

/** What a function instance keeps between invocations: settings, clients and what is made of them. */
public final class Deployment {

    /** Some errors come back at once: a settle that is tried again must not become a storm. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private final NotifierSettings settings;
    private final Clock clock;
    private final DynamoLedger ledger;
    private final DynamoComplaints complaints;
    private final DynamoBrake brake;
    private final DueIndex due;
    private final SnsSmsGateway gateway;
    private final StreamRecords streamRecords;

    public Deployment(NotifierSettings settings, Clients clients) {
        this.settings = settings;
        clock = Clock.tickMillis(Clock.systemUTC().getZone());
        ledger = new DynamoLedger(clients.dynamo(), settings.notificationsTable());
        complaints = new DynamoComplaints(clients.dynamo(), settings.complaintsTable());
        brake = new DynamoBrake(clients.dynamo(), settings.notificationsTable());
        due = new DueIndex(clients.dynamo(), settings.notificationsTable());
        gateway = new SnsSmsGateway(clients.sns(), settings.sender(), Routes.load());
        streamRecords = new StreamRecords(settings.defaultLanguage(), clock);
    }

    static Deployment fromEnvironment() {
        NotifierSettings settings = NotifierSettings.from(System.getenv());
        return new Deployment(
                settings, Clients.ofAws(settings.rules().patience().sendTimeout()));
    }

    Rules rules() {
        return settings.rules();
    }

    StreamRecords streamRecords() {
        return streamRecords;
    }

    JsonJournal journal(Context context) {
        return new JsonJournal(context.getLogger()::log, context.getAwsRequestId());
    }

    Ports ports(Journal journal) {
        return new Ports(
                ledger,
                complaints,
                gateway,
                journal,
                clock,
                () -> UUID.randomUUID().toString());
    }

    Invocation invocation(Context context) {
        return new Invocation(
                brake.read(),
                () -> Duration.ofMillis(context.getRemainingTimeInMillis()),
                () -> LockSupport.parkNanos(BREATH.toNanos()));
    }

    DueIndex.Rounds dueNow() {
        return due.due(clock.instant());
    }
}
