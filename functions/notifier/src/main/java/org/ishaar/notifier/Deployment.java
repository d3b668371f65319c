package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.ledger.dynamo.DynamoMessageIds;
import org.ishaar.ledger.dynamo.DynamoOpenAttempts;
import org.ishaar.ledger.dynamo.DynamoOrphans;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.ledger.number.HmacNumberHash;
import org.ishaar.ledger.number.KmsKey;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.decision.Witnesses;
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
    private final Optional<Witnesses> witnesses;

    public Deployment(NotifierSettings settings, Clients clients, NumberHash numberHash) {
        this.settings = settings;
        clock = Clock.tickMillis(Clock.systemUTC().getZone());
        ledger = new DynamoLedger(clients.dynamo(), settings.notificationsTable());
        complaints = new DynamoComplaints(clients.dynamo(), settings.complaintsTable());
        brake = new DynamoBrake(clients.dynamo(), settings.notificationsTable());
        due = new DueIndex(clients.dynamo(), settings.notificationsTable());
        gateway = new SnsSmsGateway(clients.sns(), settings.sender(), Routes.load());
        streamRecords = new StreamRecords(settings.defaultLanguage(), clock);
        witnesses = settings.adoptsReceipts() ? Optional.of(witnesses(clients, numberHash)) : Optional.empty();
    }

    static Deployment fromEnvironment() {
        NotifierSettings settings = NotifierSettings.from(System.getenv());
        return new Deployment(
                settings,
                Clients.ofAws(settings.rules().patience().sendTimeout()),
                new HmacNumberHash(new KmsKey(Clients::kms, settings.numberHashKey()), Clock.systemUTC()));
    }

    private Witnesses witnesses(Clients clients, NumberHash numberHash) {
        String table = settings.notificationsTable();
        return new Witnesses(
                numberHash,
                new DynamoOrphans(clients.dynamo(), table),
                new DynamoMessageIds(clients.dynamo(), table),
                new DynamoOpenAttempts(clients.dynamo(), table));
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
                        () -> UUID.randomUUID().toString())
                .with(witnesses);
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
