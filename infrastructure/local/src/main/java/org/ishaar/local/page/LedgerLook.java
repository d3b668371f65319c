package org.ishaar.local.page;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.complaint.UtcMillis;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads in the ledger what the logs do not tell: claims, and when something is due. Only the newest rows, only while a
 * page is open, and at most {@value #A_ROUND} entries every 200 ms, so that a page costs the runner little.
 */
final class LedgerLook implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LedgerLook.class.getName());
    private static final String TABLE = "NotificationsTable";
    private static final int A_ROUND = 50;
    private static final long ROUND_MILLIS = 200;

    private final DynamoDbClient client;
    private final Clock clock;
    private final Activity activity;
    private final Newest<ChangeKey> toRead = new Newest<>(Activity.ROWS);
    private final Newest<ChangeKey> toMakeDue = new Newest<>(Counts.WAITING);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "page-ledger");

    private LedgerLook(Machine machine, Activity activity) {
        this.client = machine.client();
        this.clock = machine.phones().clock();
        this.activity = activity;
    }

    static LedgerLook start(Machine machine, Activity activity) {
        LedgerLook look = new LedgerLook(machine, activity);
        look.thread.setDaemon(true);
        look.thread.start();
        return look;
    }

    /** Of more than a page shows, the oldest are left as the logs told them. */
    void read(ChangeKey row) {
        toRead.put(row);
    }

    /** What waits for quiet hours to end is due now; whatever moved on meanwhile is left alone. */
    void makeDue(Collection<ChangeKey> waiting) {
        waiting.forEach(toMakeDue::put);
    }

    private void run() {
        try {
            while (!stopping.await(ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            toMakeDue.take(A_ROUND).forEach(this::makeDue);
            List<ChangeKey> rows = activity.isWatched() ? toRead.take(A_ROUND) : List.of();
            if (!rows.isEmpty()) {
                entries(rows).forEach(activity.changes()::read);
            }
        } catch (SdkException e) {
            // The rows stay as the logs told them, until the next word of each.
            LOG.log(
                    Level.WARNING,
                    "the page cannot read the ledger: {0}",
                    e.getClass().getName());
        }
    }

    private List<Map<String, AttributeValue>> entries(List<ChangeKey> rows) {
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(rows.stream().map(LedgerLook::key).toList())
                .consistentRead(true)
                .build();
        return client.batchGetItem(get -> get.requestItems(Map.of(TABLE, keys)))
                .responses()
                .getOrDefault(TABLE, List.of());
    }

    private void makeDue(ChangeKey row) {
        try {
            client.updateItem(update -> update.tableName(TABLE)
                    .key(key(row))
                    .updateExpression("SET dueAt = :now")
                    .conditionExpression("#state = :waiting AND reason = :quiet")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(Map.of(
                            ":now", AttributeValue.fromS(UtcMillis.of(clock.instant())),
                            ":waiting", AttributeValue.fromS(State.WAITING.name()),
                            ":quiet", AttributeValue.fromS(Reason.QUIET_HOURS.name()))));
            read(row);
        } catch (ConditionalCheckFailedException movedOn) {
            read(row);
        }
    }

    private static Map<String, AttributeValue> key(ChangeKey row) {
        return Map.of(
                "complaintId", AttributeValue.fromS(row.complaintId()),
                "changeId", AttributeValue.fromS(row.changeId()));
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
