package org.ishaar.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
            history.remove(dispensable());
        }
    }

    /** A step in the middle of a long wait; where waits began, and what ended them, is never dropped. */
    private int dispensable() {
        return IntStream.range(LONGEST_HISTORY / 2, history.size() - 1)
                .filter(i -> isUnfinished(i - 1) && isUnfinished(i))
                .findFirst()
                .orElse(LONGEST_HISTORY / 2);
    }

    private boolean isUnfinished(int step) {
        return history.get(step).state().isUnfinished();
    }

    /** What the wait that ends now does not count on the give-up clock. */
    void countStandstill(Instant now) {
        if (state == State.WAITING && reason != null && reason.stopsTheClock()) {
            Instant since = history.get(history.size() - 1).at();
            trouble = trouble.stoppedFor(Duration.between(since, now));
        }
    }

    /** Since the step with which the present run of unfinished ones began. */
    static Instant unfinishedSince(List<Step> history) {
        int first = history.size() - 1;
        while (first > 0 && history.get(first - 1).state().isUnfinished()) {
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
