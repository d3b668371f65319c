package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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
import org.ishaar.notifier.audit.Audit;
import org.ishaar.notifier.audit.AuditBook;
import org.ishaar.notifier.audit.AuditPorts;
import org.ishaar.notifier.audit.Docket;
import org.ishaar.notifier.audit.LedgerKeys;
import org.ishaar.notifier.audit.StuckEntries;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.decision.Witnesses;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.sms.Routes;
import org.ishaar.notifier.sms.SnsSmsGateway;
import org.ishaar.notifier.stream.StoredItems;
import org.ishaar.notifier.stream.StreamRecords;
import org.ishaar.notifier.table.DynamoAuditBook;
import org.ishaar.notifier.table.DynamoComplaints;
import org.ishaar.notifier.table.DynamoControl;
import org.ishaar.notifier.table.DynamoDocket;
import org.ishaar.notifier.table.DynamoLedgerKeys;

/** What a function instance keeps between invocations: settings, clients and what is made of them. */
public final class Deployment {

    private final NotifierSettings settings;
    private final Clock clock;
    private final DynamoLedger ledger;
    private final DynamoComplaints complaints;
    private final DynamoControl control;
    private final Budget budget;
    private final DueIndex due;
    private final Docket docket;
    private final LedgerKeys ledgerKeys;
    private final AuditBook auditBook;
    private final SnsSmsGateway gateway;
    private final StreamRecords streamRecords;
    private final Optional<Witnesses> witnesses;

    public Deployment(NotifierSettings settings, Clients clients, NumberHash numberHash) {
        this.settings = settings;
        clock = Clock.tickMillis(Clock.systemUTC().getZone());
        ledger = new DynamoLedger(clients.dynamo(), settings.notificationsTable());
        complaints = new DynamoComplaints(clients.dynamo(), settings.complaintsTable());
        control = new DynamoControl(clients.dynamo(), settings.notificationsTable(), settings.limits());
        budget = new Budget(clients.dynamo(), settings, clock);
        due = new DueIndex(clients.dynamo(), settings.notificationsTable());
        StoredItems items = new StoredItems(settings.defaultLanguage());
        docket = new DynamoDocket(
                clients.dynamo(), settings.complaintsTable(), clock, StoredItems.ATTRIBUTES, items::read);
        ledgerKeys = new DynamoLedgerKeys(clients.dynamo(), settings.notificationsTable());
        auditBook = new DynamoAuditBook(clients.dynamo(), settings.notificationsTable());
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

    /**
     * What the brake says now, and what may be sent.
     *
     * @throws org.ishaar.ledger.StoreUnavailableException when the brake cannot be read
     */
    Invocation invocation(Context context, Lane lane, JsonJournal journal) {
        Control now = control.read();
        now.unreadable().forEach(name -> journal.trouble("control-unreadable", name));
        Consumer<Duration> rest = time -> LockSupport.parkNanos(time.toNanos());
        return new Invocation(
                now,
                budget.bounds(lane, now.limits(), journal, rest),
                () -> Duration.ofMillis(context.getRemainingTimeInMillis()),
                rest);
    }

    Audit audit(JsonJournal journal) {
        StuckEntries stuck = new Overdue(control::read, due, ledger, journal, clock);
        AuditPorts auditPorts = new AuditPorts(docket, ledgerKeys, auditBook, stuck, new AuditLog(journal));
        return new Audit(auditPorts, ports(journal), settings.rules(), settings.auditTimes());
    }

    /** At an invocation's end. */
    void reportSends(JsonJournal journal) {
        budget.report(journal);
    }

    DueIndex due() {
        return due;
    }

    Instant now() {
        return clock.instant();
    }
}
