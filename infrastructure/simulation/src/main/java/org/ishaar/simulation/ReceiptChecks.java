package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Verdict;

/** What must hold of receipts at the moment that they change something. */
final class ReceiptChecks {

    /** A line older than this when it is taken is no news of the quota. */
    private static final Duration NEWS = Duration.ofMinutes(59);

    private static final int MOST_BOUNCES = 2;

    private final World world;
    private final Map<ChangeKey, Integer> bounces = new HashMap<>();
    private final Set<Instant> held = new HashSet<>();

    ReceiptChecks(World world) {
        this.world = world;
    }

    void held(Instant acceptedAt) {
        held.add(acceptedAt);
    }

    /** The receipts function has done all that a line asks for. */
    void taken(LogLine line, Lambda lambda) {
        world.history.receiptVerdict.taken(line);
        boolean news = world.now() - line.loggedAt() < NEWS.toMillis();
        boolean thisMonth = lambda.instant().toString().startsWith("2026-03");
        boolean asked = held.contains(Instant.ofEpochMilli(line.acceptedAt()));
        if (line.verdict() == Verdict.NO_QUOTA && news && thisMonth && !asked) {
            world.history.violated("quota", line + " has held nothing");
        }
    }

    /**
     * The ledger took another version of an entry.
     *
     * @param began when the invocation began that wrote it; the write itself may land later
     */
    void replaced(Notification before, Notification after, long began) {
        if (before.equals(after)) {
            return;
        }
        after.receipts().stream().skip(before.receipts().size()).forEach(receipt -> entered(receipt, after));
        staysFinal(before, after);
        boundsBounces(before, after, began);
    }

    private void entered(Receipt receipt, Notification entry) {
        Optional<Publication> text = world.history.textOf(receipt.messageId());
        boolean mine = text.isPresent() && text.get().hold.change.equals(ChangeKey.of(entry));
        boolean said = world.carrier.lines.stream()
                .anyMatch(line -> line.messageId().equals(receipt.messageId()) && line.verdict() == receipt.verdict());
        if (!(mine || world.history.evidence.isMisled(entry))
                || !said
                || !entry.messageIds().contains(receipt.messageId())) {
            world.history.violated("receipts", FaultyLedger.said(entry) + " has a word on a text that is not its own");
        }
        text.ifPresent(found -> found.hear(receipt.verdict(), world.now()));
    }

    /** The first final word stands, unless the number is put right. */
    private void staysFinal(Notification before, Notification after) {
        boolean byReceipt = before.state() == State.DELIVERED
                || before.state() == State.UNDELIVERED
                || before.reason() == Reason.OPTED_OUT;
        boolean sameState = after.state() == before.state() && after.reason() == before.reason();
        boolean corrected = after.reason() == Reason.NUMBER_CORRECTED && before.endedForItsNumber();
        if (byReceipt && !sameState && !corrected) {
            world.history.violated("final", FaultyLedger.said(before) + " became " + FaultyLedger.said(after));
        }
    }

    private void boundsBounces(Notification before, Notification after, long began) {
        ChangeKey change = ChangeKey.of(after);
        if (after.reason() == Reason.NUMBER_CORRECTED) {
            bounces.remove(change);
        }
        if (before.state() == State.SENT && after.state() == State.WAITING) {
            world.history.count("sent again after a failure");
            if (isLaterOneOut(after, began)) {
                world.history.violated("bounced", change + " although a later change went out");
            }
            if (bounces.merge(change, 1, Integer::sum) > MOST_BOUNCES) {
                world.history.violated("bounced", change + " more than twice");
            }
        }
    }

    /** Whether the ledger had a later change's text when the receipt's function began. */
    private boolean isLaterOneOut(Notification entry, long began) {
        return world.table.entriesOf(entry.change().complaintId()).stream()
                .filter(other -> entry.change().isWrittenBefore(other.change()))
                .flatMap(later -> world.history.publicationsOf(ChangeKey.of(later)).stream())
                .anyMatch(text -> text.settledAt > 0 && text.settledAt < began && !text.isKnownLost(world.now()));
    }
}
