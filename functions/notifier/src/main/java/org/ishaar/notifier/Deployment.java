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
import org.ishaar.notifier.audit.Audit;
import org.ishaar.notifier.audit.AuditBook;
import org.ishaar.notifier.audit.AuditPorts;
import org.ishaar.notifier.audit.Docket;
import org.ishaar.notifier.audit.LedgerKeys;
import org.ishaar.notifier.audit.StuckEntries;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.sms.Routes;
import org.ishaar.notifier.sms.SnsSmsGateway;
import org.ishaar.notifier.stream.StoredItems;
import org.ishaar.notifier.stream.StreamRecords;
import org.ishaar.notifier.table.DynamoAuditBook;
import org.ishaar.notifier.table.DynamoBrake;
import org.ishaar.notifier.table.DynamoComplaints;
import org.ishaar.notifier.table.DynamoDocket;
import org.ishaar.notifier.table.DynamoLedgerKeys;

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
    private final Docket docket;
    private final LedgerKeys ledgerKeys;
    private final AuditBook auditBook;
    private final SnsSmsGateway gateway;
    private final StreamRecords streamRecords;

    public Deployment(NotifierSettings settings, Clients clients) {
        this.settings = settings;
        clock = Clock.tickMillis(Clock.systemUTC().getZone());
        ledger = new DynamoLedger(clients.dynamo(), settings.notificationsTable());
        complaints = new DynamoComplaints(clients.dynamo(), settings.complaintsTable());
        brake = new DynamoBrake(clients.dynamo(), settings.notificationsTable());
        due = new DueIndex(clients.dynamo(), settings.notificationsTable());
        StoredItems items = new StoredItems(settings.defaultLanguage());
        docket = new DynamoDocket(
                clients.dynamo(), settings.complaintsTable(), clock, StoredItems.ATTRIBUTES, items::read);
        ledgerKeys = new DynamoLedgerKeys(clients.dynamo(), settings.notificationsTable());
        auditBook = new DynamoAuditBook(clients.dynamo(), settings.notificationsTable());
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

    Audit audit(JsonJournal journal) {
        StuckEntries stuck = new Overdue(due, ledger, journal);
        AuditPorts auditPorts = new AuditPorts(docket, ledgerKeys, auditBook, stuck, new AuditLog(journal));
        return new Audit(auditPorts, ports(journal), settings.rules(), settings.auditTimes());
    }

    DueIndex.Rounds dueNow() {
        return due.due(clock.instant());
    }
}
