package org.ishaar.notifier;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Notifier;
import org.ishaar.notifier.decision.Update;
import org.ishaar.notifier.stream.StreamRecords;

/** One batch of the stream: complaints side by side, the records of one complaint in order. */
public final class Batch {

    private final StreamRecords records;
    private final Notifier notifier;
    private final JsonJournal journal;
    private final Invocation run;
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    public Batch(StreamRecords records, Notifier notifier, JsonJournal journal, Invocation run) {
        this.records = records;
        this.notifier = notifier;
        this.journal = journal;
        this.run = run;
    }

    /**
     * Handles all records; returns the sequence numbers of those that must come again.
     *
     * @param crew runs all it is given, side by side if it likes, and returns when all have ended
     */
    public List<String> handle(List<DynamodbStreamRecord> batch, Consumer<List<Runnable>> crew) {
        Map<String, List<DynamodbStreamRecord>> byComplaint = new LinkedHashMap<>();
        batch.forEach(record -> byComplaint
                .computeIfAbsent(StreamRecords.keyOf(record), key -> new ArrayList<>())
                .add(record));
        List<Runnable> tasks = new ArrayList<>();
        byComplaint.values().forEach(ofOne -> tasks.add(() -> inOrder(ofOne)));
        run.bounds().permits().expect(batch.size());
        crew.accept(tasks);
        return List.copyOf(failed);
    }

    /** After a failure the complaint's later records are left untouched: they come again behind the failed one. */
    private void inOrder(List<DynamodbStreamRecord> ofOneComplaint) {
        for (DynamodbStreamRecord record : ofOneComplaint) {
            if (!handled(record)) {
                failed.add(record.getDynamodb().getSequenceNumber());
                return;
            }
        }
    }

    /** The record boundary: whatever goes wrong with one record, the others are handled. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private boolean handled(DynamodbStreamRecord record) {
        if (!run.hasTimeForTheLedger()) {
            journal.trouble("out-of-time", "none");
            return false;
        }
        try {
            Optional<Update> update = records.read(record);
            update.ifPresent(found -> notifier.handle(found, run));
            return true;
        } catch (StoreUnavailableException e) {
            journal.trouble("store-unavailable", e.code());
            return false;
        } catch (RuntimeException e) {
            // Only the class: an exception's message may repeat what the record said.
            journal.trouble("record-not-handled", e.getClass().getSimpleName());
            return false;
        }
    }
}
