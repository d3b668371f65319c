package org.ishaar.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next version of an entry in the making: a copy whose parts may still change. */
final class NotificationEdit {

    /** A ledger item holds 400 kB; beyond this many steps the middle ones of a long wait are dropped. */
    private static final int LONGEST_HISTORY = 60;

    StatusChange change;
    State state;

    @Nullable
    Reason reason;

    Attempt attempt;
    Trouble trouble;

    @Nullable
    Instant dueAt;

    final List<String> messageIds;

    @Nullable
    SentText sent;

    String catalogueVersion;

    @Nullable
    Written numberCorrectedBy;

    @Nullable
    String malformedAttribute;

    @Nullable
    String numberHash;

    final List<Receipt> receipts;
    final List<Step> history;
    Instant expiresAt;

    NotificationEdit(Notification from) {
        change = from.change();
        state = from.state();
        reason = from.reason();
        attempt = from.attempt();
        trouble = from.trouble();
        dueAt = from.dueAt();
        messageIds = new ArrayList<>(from.messageIds());
        sent = from.sent();
        catalogueVersion = from.catalogueVersion();
        numberCorrectedBy = from.numberCorrectedBy();
        malformedAttribute = from.malformedAttribute();
        numberHash = from.numberHash();
        receipts = new ArrayList<>(from.receipts());
        history = new ArrayList<>(from.history());
        expiresAt = from.expiresAt();
    }

    void enter(State next, @Nullable Reason why, Instant at) {
        state = next;
        numberHash = next == State.PENDING ? numberHash : null;
        reason = why;
        history.add(new Step(next, why, at));
        if (history.size() > LONGEST_HISTORY) {
            history.remove(LONGEST_HISTORY / 2);
        }
    }

    /** What the wait that ends now does not count on the give-up clock. */
    void countStandstill(Instant now) {
        if (state == State.WAITING && reason != null && reason.stopsTheClock()) {
            Instant since = history.get(history.size() - 1).at();
            trouble = trouble.stoppedFor(Duration.between(since, now));
        }
    }

    /** A full history may lack steps before its younger half. */
    static Instant unfinishedSince(List<Step> history) {
        int oldest = history.size() < LONGEST_HISTORY ? 0 : LONGEST_HISTORY / 2;
        int first = history.size() - 1;
        while (first > oldest && history.get(first - 1).state().isUnfinished()) {
            first--;
        }
        return history.get(first).at();
    }

    Notification done() {
        return new Notification(
                change,
                state,
                reason,
                attempt,
                trouble,
                dueAt,
                messageIds,
                sent,
                catalogueVersion,
                numberCorrectedBy,
                malformedAttribute,
                numberHash,
                receipts,
                history,
                expiresAt);
    }
}
