package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Verdict;

/** What must hold of receipts when all has settled. */
final class ReceiptVerdict {

    /** An orphan is kept for three days: what becomes known in less finds it. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final World world;
    private final Map<LogLine, Long> takenAt = new HashMap<>();

    ReceiptVerdict(World world) {
        this.world = world;
    }

    void taken(LogLine line) {
        takenAt.put(line, world.now());
    }

    void judge() {
        world.table.all().forEach(this::judge);
        world.carrier.lines.forEach(this::isNoted);
    }

    private void judge(Notification entry) {
        boolean reached = entry.receipts().stream().anyMatch(receipt -> isDelivered(receipt, entry));
        boolean allKnown = entry.messageIds().stream()
                .allMatch(id -> entry.receipts().stream()
                        .anyMatch(receipt ->
                                receipt.messageId().equals(id) && !isToFormerNumber(receipt.acceptedAt(), entry)));
        if (entry.state() == State.DELIVERED && !reached && !reachedByAnotherClock(entry)) {
            world.history.violated("lost", FaultyLedger.said(entry) + " by no carrier's word");
        }
        if (entry.state() == State.SENT && (reached || allKnown)) {
            world.history.violated("receipts", FaultyLedger.said(entry) + " although carriers have said what became");
        }
    }

    /** SNS's clock may be behind that of whoever put the number right just before: evidence does not ask for that. */
    private boolean reachedByAnotherClock(Notification entry) {
        Duration off = Duration.ofSeconds(2L * world.skewSeconds());
        return entry.receipts().stream()
                .filter(receipt -> receipt.verdict() == Verdict.DELIVERED)
                .anyMatch(receipt -> !isToFormerNumber(receipt.acceptedAt().plus(off), entry));
    }

    private static boolean isDelivered(Receipt receipt, Notification entry) {
        return receipt.verdict() == Verdict.DELIVERED && !isToFormerNumber(receipt.acceptedAt(), entry);
    }

    private static boolean isToFormerNumber(Instant acceptedAt, Notification entry) {
        return entry.history().stream()
                .filter(step -> step.reason() == Reason.NUMBER_CORRECTED)
                .anyMatch(step -> step.at().isAfter(acceptedAt));
    }

    /** A line of a text whose id the ledger knows is on its entry, whenever it came. */
    private void isNoted(LogLine line) {
        world.history
                .textOf(line.messageId())
                .filter(text -> text.settledAt > 0)
                .ifPresent(text -> {
                    Notification entry = world.table.find(text.hold.change);
                    long known = Math.max(text.settledAt, takenAt.getOrDefault(line, Long.MAX_VALUE));
                    boolean inTime = known < line.loggedAt() + KEPT.toMillis();
                    if (inTime && entry != null && !hasIt(entry.receipts(), line)) {
                        world.history.violated("receipts", text.hold.change + " has not been told of " + line);
                    }
                });
    }

    private static boolean hasIt(List<Receipt> receipts, LogLine line) {
        return receipts.stream()
                .anyMatch(
                        receipt -> receipt.messageId().equals(line.messageId()) && receipt.verdict() == line.verdict());
    }

    /** Where the last text met a number whose owner had answered STOP, SNS is asked before the next. */
    void arrived(Publication text) {
        Instant looked = text.hold.startedByItsClock().minusSeconds(2L * world.skewSeconds());
        List<Notification> before = world.table.entriesOf(text.hold.change.complaintId()).stream()
                .filter(entry -> isBefore(entry, text))
                .filter(entry -> entry.reason() != Reason.CORRECTED && entry.reason() != Reason.MALFORMED)
                .toList();
        boolean all = !before.isEmpty() && before.stream().allMatch(entry -> metAStop(entry, looked));
        if (all && !text.hold.asked) {
            world.history.violated("opted-out", text.hold.change + " went out without a question");
        }
    }

    private boolean isBefore(Notification entry, Publication text) {
        Notification mine = world.table.find(text.hold.change);
        return mine != null && entry.change().isWrittenBefore(mine.change());
    }

    private static boolean metAStop(Notification entry, Instant before) {
        return entry.history().stream()
                .anyMatch(step -> step.reason() == Reason.OPTED_OUT && step.at().isBefore(before));
    }
}
