package org.ishaar.receipts.decision;

import java.time.Clock;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.MessageIds;
import org.ishaar.ledger.StoreUnavailableException;

/** Enters receipts in the ledger. The same receipt again changes nothing, so that every call may be repeated. */
public final class Bookkeeper {

    private final Ledger ledger;
    private final MessageIds messageIds;
    private final Journal journal;
    private final Clock clock;
    private final ReceiptRules rules;
    private final LaterChanges laterChanges;

    public Bookkeeper(Ports ports, Waits waits) {
        ledger = ports.ledger();
        messageIds = ports.messageIds();
        journal = ports.journal();
        clock = ports.clock();
        rules = new ReceiptRules(waits);
        laterChanges = new LaterChanges(ports.ledger());
    }

    /**
     * Enters a receipt where its entry is known.
     *
     * @throws StoreUnavailableException when the ledger cannot be read or written: the receipt must come again
     */
    public Outcome enter(Receipt receipt) {
        return enter(receipt, messageIds.entryOf(receipt.messageId()));
    }

    /** The same with the entry as it was read a moment ago: what it is now decides, since no write is made over it. */
    Outcome enter(Receipt receipt, Optional<Notification> asRead) {
        Optional<Notification> standing = asRead;
        while (standing.isPresent()) {
            Notification entry = standing.get();
            Optional<Notification> next =
                    rules.next(entry, receipt, () -> laterChanges.overtook(entry), clock.instant());
            if (next.isEmpty()) {
                return Outcome.REPEATED;
            }
            LedgerAnswer answer = ledger.replace(entry, next.get());
            if (answer.won()) {
                return tell(entry, next.get(), receipt);
            }
            // Somebody else wrote to it meanwhile: what stands now decides.
            standing = answer.standing();
        }
        return Outcome.UNKNOWN;
    }

    private Outcome tell(Notification before, Notification after, Receipt receipt) {
        if (after.receipts().size() > before.receipts().size()) {
            journal.received(receipt);
        }
        if (after.state() != before.state()) {
            journal.recorded(after);
            return Outcome.APPLIED;
        }
        if (contradicts(after, receipt)) {
            journal.trouble(
                    "contradicting-receipt", after.change(), receipt.verdict().name());
            return Outcome.CONTRADICTING;
        }
        return Outcome.APPLIED;
    }

    /** Whether an entry that has ended says the opposite. */
    private static boolean contradicts(Notification entry, Receipt receipt) {
        return !entry.isUnfinished()
                && entry.receipts().stream()
                        .filter(other -> other.messageId().equals(receipt.messageId()))
                        .anyMatch(other -> isDelivered(other) != isDelivered(receipt));
    }

    private static boolean isDelivered(Receipt receipt) {
        return receipt.verdict() == Verdict.DELIVERED;
    }
}
