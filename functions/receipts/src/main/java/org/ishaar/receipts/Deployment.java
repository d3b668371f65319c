package org.ishaar.receipts;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.MessageIds;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.ledger.dynamo.DynamoMessageIds;
import org.ishaar.ledger.dynamo.DynamoOrphans;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.ledger.number.HmacNumberHash;
import org.ishaar.ledger.number.KmsKey;
import org.ishaar.receipts.decision.Evidence;
import org.ishaar.receipts.decision.Ports;
import org.ishaar.receipts.decision.QuotaHold;
import org.ishaar.receipts.decision.Waits;
import org.ishaar.receipts.table.DynamoQuotaHold;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a function instance keeps between invocations: settings, clients and what is made of them. */
public final class Deployment {

    private final Waits waits;
    private final Clock clock;
    private final Ledger ledger;
    private final MessageIds messageIds;
    private final QuotaHold quotaHold;
    private final Evidence evidence;

    public Deployment(ReceiptsSettings settings, DynamoDbClient dynamo, Evidence evidence) {
        this.evidence = evidence;
        waits = settings.waits();
        clock = Clock.tickMillis(Clock.systemUTC().getZone());
        ledger = new DynamoLedger(dynamo, settings.notificationsTable());
        messageIds = new DynamoMessageIds(dynamo, settings.notificationsTable());
        quotaHold = new DynamoQuotaHold(dynamo, settings.notificationsTable());
    }

    /** With these ports and no others: for tests. */
    Deployment(Ports ports, Waits waits) {
        this.waits = waits;
        clock = ports.clock();
        ledger = ports.ledger();
        messageIds = ports.messageIds();
        quotaHold = ports.quotaHold();
        evidence = ports.evidence();
    }

    static Deployment fromEnvironment() {
        ReceiptsSettings settings = ReceiptsSettings.from(System.getenv());
        DynamoDbClient dynamo = Clients.dynamoBuilder().build();
        NumberHash hash = new HmacNumberHash(new KmsKey(Clients::kms, settings.numberHashKey()), Clock.systemUTC());
        return new Deployment(
                settings, dynamo, new Evidence(new DynamoOrphans(dynamo, settings.notificationsTable()), hash));
    }

    Waits waits() {
        return waits;
    }

    Clock clock() {
        return clock;
    }

    JsonJournal journal(Context context) {
        return new JsonJournal(context.getLogger()::log, context.getAwsRequestId());
    }

    Ports ports(Journal journal) {
        return new Ports(ledger, messageIds, evidence, quotaHold, journal, clock);
    }
}
