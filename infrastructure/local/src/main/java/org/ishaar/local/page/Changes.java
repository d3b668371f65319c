package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.ishaar.complaint.State;
import org.ishaar.complaint.StatusChange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The newest changes and where each is on its way; the older ones are counted. */
final class Changes {

    /** Some 1 KB each. */
    static final int KEPT = 2_000;

    private final Clock clock;
    private final Counts counts;
    private final Consumer<ChangeKey> listener;
    private final LinkedHashMap<ChangeKey, ChangeRow> rows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChangeKey, ChangeRow> eldest) {
            forgets |= size() > KEPT;
            return size() > KEPT;
        }
    };
    private boolean forgets;

    /** The listener is told which row has changed, quickly: it is called under the lock. */
    Changes(Clock clock, Counts counts, Consumer<ChangeKey> listener) {
        this.clock = clock;
        this.counts = counts;
        this.listener = listener;
    }

    synchronized void handedOver(StatusChange change) {
        ChangeKey key = new ChangeKey(change.complaintId(), change.id().value());
        row(key).handedOver(change, clock.instant());
        listener.accept(key);
    }

    synchronized void recorded(ChangeKey key, String state, @Nullable String reason) {
        counts.recorded(key, state, reason);
        if (!isForgotten(key)) {
            record(row(key), state, reason);
            listener.accept(key);
        }
    }

    private void record(ChangeRow row, String state, @Nullable String reason) {
        Instant now = clock.instant();
        Duration took = state.equals(State.SENT.name()) ? row.straightThrough(now) : null;
        row.recorded(state, reason, now);
        if (took != null) {
            counts.took(took);
        }
    }

    /** A late word on a change whose row is gone. As long as none is gone, it is on one of an earlier run. */
    private boolean isForgotten(ChangeKey key) {
        return forgets && !rows.containsKey(key);
    }

    /** What the ledger says; nothing where the row has been forgotten meanwhile. */
    synchronized void read(Map<String, AttributeValue> entry) {
        ChangeKey key = new ChangeKey(
                Objects.requireNonNull(entry.get("complaintId")).s(),
                Objects.requireNonNull(entry.get("changeId")).s());
        ChangeRow row = rows.get(key);
        if (row != null) {
            row.read(entry);
            listener.accept(key);
        }
    }

    private ChangeRow row(ChangeKey key) {
        return rows.computeIfAbsent(key, fresh -> {
            counts.begun();
            return new ChangeRow(fresh);
        });
    }

    synchronized int kept() {
        return rows.size();
    }

    /** The newest ones, newest first. */
    synchronized List<ChangeKey> newest(int limit) {
        List<ChangeKey> all = new ArrayList<>(rows.keySet());
        List<ChangeKey> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - limit), all.size()));
        Collections.reverse(newest);
        return newest;
    }

    /** Of these, those whose steps were told by logs only. */
    synchronized List<ChangeKey> notAsInLedger(Collection<ChangeKey> keys) {
        return keys.stream()
                .map(rows::get)
                .filter(row -> row != null && !row.isAsInLedger())
                .map(ChangeRow::key)
                .toList();
    }

    synchronized List<ObjectNode> json(Collection<ChangeKey> keys) {
        return keys.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(ChangeRow::json)
                .toList();
    }
}
