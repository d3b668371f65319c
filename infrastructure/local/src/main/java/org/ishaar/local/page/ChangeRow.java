package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.State;
import org.ishaar.complaint.StatusChange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is known of one change. Guarded by the lock of {@link Changes}. */
final class ChangeRow {

    /** An entry that a fault holds for hours is tried often: the latest are shown. */
    private static final int STEPS = 40;

    /** A change that took effect longer before the function had it was not written then. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final ChangeKey key;
    private final List<Step> steps = new ArrayList<>();
    private String status;
    private @Nullable String language;
    private @Nullable String office;
    private String state = State.PENDING.name();
    private @Nullable String reason;
    private @Nullable String dueAt;
    private boolean asInLedger;

    ChangeRow(ChangeKey key) {
        this.key = key;
        this.status = statusOf(new ChangeId(key.changeId()));
    }

    /** An item that cannot be read has no status; its name ends in a hash. */
    private static String statusOf(ChangeId id) {
        return id.isMalformed() ? "MALFORMED" : id.value().substring(id.value().lastIndexOf('#') + 1);
    }

    ChangeKey key() {
        return key;
    }

    /** The function has the change's stream record; a second time it is a retry. */
    void handedOver(StatusChange change, Instant now) {
        language = change.language().code();
        office = change.office();
        status = change.status() == null ? status : change.status().code();
        if (steps.stream().noneMatch(Step::isBeforeTheLedger)) {
            steps.add(0, Step.inStream(now));
            steps.add(0, Step.inTable(writtenAt(change.changedAt(), now)));
        }
    }

    /** Whoever dates a change now writes it now; of others, the time of writing is known to the minute only. */
    private static Instant writtenAt(@Nullable Instant changedAt, Instant now) {
        if (changedAt == null || changedAt.isAfter(now)) {
            return now;
        }
        return Duration.between(changedAt, now).compareTo(JUST_NOW) < 0 ? changedAt : now;
    }

    void recorded(String newState, @Nullable String newReason, Instant now) {
        state = newState;
        reason = newReason;
        dueAt = null;
        asInLedger = false;
        add(Step.of(newState, newReason, now));
    }

    /** Everything as the ledger has it, claims included. */
    void read(Map<String, AttributeValue> entry) {
        state = text(entry, "state", state);
        reason = find(entry, "reason");
        dueAt = find(entry, "dueAt");
        language = find(entry, "language");
        office = find(entry, "office");
        AttributeValue history = entry.get("history");
        if (history != null) {
            steps.removeIf(step -> !step.isBeforeTheLedger());
            history.l().forEach(step -> add(step(step.m())));
        }
        asInLedger = true;
    }

    private static Step step(Map<String, AttributeValue> step) {
        return Step.of(text(step, "state", ""), find(step, "reason"), Instant.parse(text(step, "at", "")));
    }

    private void add(Step step) {
        steps.add(step);
        if (steps.size() > STEPS) {
            // After those of table and stream, which stay.
            steps.remove(2);
        }
    }

    boolean isAsInLedger() {
        return asInLedger;
    }

    /** From writing to now; null for what has waited on the way, or was written nobody knows when. */
    @Nullable
    Duration straightThrough(Instant now) {
        boolean straight = steps.stream().noneMatch(step -> State.WAITING.name().equals(step.state()));
        return straight && !steps.isEmpty() && steps.get(0).isBeforeTheLedger()
                ? Duration.between(steps.get(0).at(), now)
                : null;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", key.id()).put("complaintId", key.complaintId()).put("changeId", key.changeId());
        json.put("status", status).put("language", language);
        put(json, "office", office);
        put(json.put("state", state), "reason", reason);
        ArrayNode list = json.putArray("steps");
        steps.forEach(step -> list.add(step.json()));
        if (State.WAITING.name().equals(state)) {
            put(json, "dueAt", dueAt);
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String text(Map<String, AttributeValue> item, String name, String otherwise) {
        String found = find(item, name);
        return found == null ? otherwise : found;
    }

    private static @Nullable String find(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }
}
