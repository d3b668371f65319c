package org.ishaar.notifier.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.StoreUnavailableException;

/** Writes what became of a claim, however often the ledger stumbles while the invocation lasts. */
final class Settling {

    private final Ledger ledger;
    private final Journal journal;

    Settling(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    /**
     * Settles an entry this sender holds.
     *
     * @return the entry as it now stands: another sender's, if the hold was lost
     * @throws StoreUnavailableException when the ledger stayed unwritable to the end of the invocation
     */
    Notification settle(Notification held, Notification next, Invocation run) {
        LedgerAnswer answer = replace(held, next, run);
        if (answer.won()) {
            journal.recorded(next);
            return next;
        }
        Notification standing = answer.standing().orElse(held);
        return isStillHeld(standing, held) && !standing.expiresLike(held)
                ? settle(held.expiring(standing.expiresAt()), unlessErased(next, standing, held), run)
                : standing;
    }

    private static boolean isStillHeld(Notification standing, Notification held) {
        return standing.state() == held.state()
                && standing.attempt().token().equals(held.attempt().token());
    }

    /** The complaint may have been erased since it was held: then nothing personal is written again. */
    private static Notification unlessErased(Notification next, Notification standing, Notification held) {
        Instant expiry = standing.expiresAt();
        boolean erased = !standing.expiresLike(held) && expiry.isBefore(held.expiresAt());
        return erased ? next.forgotten(expiry) : next.expiring(expiry);
    }

    /**
     * Records an acceptance over PENDING or WAITING of any attempt; over anything else its id is kept. A receipt may
     * have brought the id before.
     */
    Notification settleAccepted(Notification held, Acceptance acceptance, Invocation run) {
        Notification standing = held;
        while (!standing.messageIds().contains(acceptance.messageId())) {
            Notification next = unlessErased(acceptance.over(standing), standing, held);
            LedgerAnswer answer = replace(standing, next, run);
            if (answer.won()) {
                return tell(next, standing);
            }
            Optional<Notification> other = answer.standing();
            if (other.isEmpty()) {
                journal.trouble("accepted-but-entry-gone", held.change(), "none");
                return next;
            }
            standing = other.get();
        }
        return standing;
    }

    private Notification tell(Notification next, Notification before) {
        if (before.isUnfinished()) {
            journal.recorded(next);
        } else {
            journal.acceptedTwice(next);
        }
        return next;
    }

    private LedgerAnswer replace(Notification standing, Notification next, Invocation run) {
        return insist(() -> ledger.replace(standing, next), next, run);
    }

    /**
     * Does what nobody else would do later, however often a table stumbles.
     *
     * @throws StoreUnavailableException when it did so to the end of the invocation
     */
    <T> T insist(Supplier<T> call, Notification entry, Invocation run) {
        while (true) {
            try {
                return call.get();
            } catch (StoreUnavailableException e) {
                if (!run.hasTimeForTheLedger()) {
                    journal.trouble("settle-lost", entry.change(), e.code());
                    throw e;
                }
                run.breathe();
            }
        }
    }
}
