package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.StoreUnavailableException;

/** Sends what is due again, complaint by complaint, so that one number's trouble is nobody else's. */
public final class Resender {

    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;
    private final Supplier<String> tokens;
    private final Patience patience;
    private final Delivery delivery;
    private final Evidence evidence;

    public Resender(Ports ports, Rules rules) {
        ledger = ports.ledger();
        journal = ports.journal();
        clock = ports.clock();
        tokens = ports.tokens();
        patience = rules.patience();
        delivery = new Delivery(ports, rules);
        evidence = new Evidence(ports, rules);
    }

    /**
     * Goes through a complaint's unfinished entries from the earliest, stopping at the first that does not end.
     *
     * @throws StoreUnavailableException when the ledger cannot be read or written
     */
    public void clear(String complaintId, Invocation run) {
        while (run.hasTimeToSend()) {
            List<Notification> entries = ledger.entriesOf(complaintId);
            if (run.brake() == Brake.PAUSED) {
                entries.forEach(this::pause);
                return;
            }
            if (!advance(entries, run)) {
                return;
            }
        }
    }

    /** Whether the earliest unfinished entry ended, so that the next one's turn has come. */
    private boolean advance(List<Notification> entries, Invocation run) {
        Optional<Notification> first = Order.firstUnfinished(entries);
        if (first.isEmpty()) {
            return false;
        }
        Notification left = isReady(first.get()) ? settleOrResend(first.get(), run) : first.get();
        if (left.isUnfinished()) {
            entries.forEach(entry -> postpone(entry, left));
        }
        return !left.isUnfinished();
    }

    /** An entry that waited for an earlier one is ready as soon as it is the earliest itself. */
    private boolean isReady(Notification first) {
        return first.isDue(clock.instant()) || first.reason() == Reason.EARLIER_CHANGE;
    }

    private Notification settleOrResend(Notification due, Invocation run) {
        Optional<Notification> settled = due.state() == State.PENDING ? evidence.settle(due, run) : Optional.empty();
        return settled.orElseGet(() -> resend(due, run));
    }

    private Notification resend(Notification due, Invocation run) {
        boolean leaseRanOut = due.state() == State.PENDING;
        Notification counted = leaseRanOut ? due.leaseRanOut(now()) : due;
        if (leaseRanOut && !patience.maySendAgain(counted.trouble())) {
            return replace(due, counted.ended(Reason.UNCERTAIN, now()));
        }
        Notification taken = counted.taken(due.attempt().next(tokens.get(), now()), patience.lease());
        LedgerAnswer answer = ledger.replace(due, taken);
        if (!answer.won()) {
            return answer.standing().orElse(due);
        }
        if (leaseRanOut) {
            journal.repeatedUncertain(taken);
        }
        return delivery.deliver(taken, Optional.empty(), run);
    }

    /** Followers are looked at when the one before them is: else they would be read again every minute for nothing. */
    private void postpone(Notification follower, Notification first) {
        boolean waitsForIt = follower.reason() == Reason.EARLIER_CHANGE
                && first.change().isWrittenBefore(follower.change())
                && follower.isDue(now());
        if (waitsForIt) {
            replace(follower, follower.postponed(Order.turnAfter(first, now())));
        }
    }

    /** A wait that falls due during a pause becomes part of the pause, so that the give-up clock stands still. */
    private void pause(Notification entry) {
        boolean fallsDue = entry.state() == State.WAITING && entry.isDue(now());
        if (fallsDue && entry.reason() != Reason.PAUSED) {
            replace(entry, entry.waiting(Reason.PAUSED, now(), now()));
        }
    }

    private Notification replace(Notification asRead, Notification next) {
        LedgerAnswer answer = ledger.replace(asRead, next);
        if (answer.won() && !next.history().equals(asRead.history())) {
            journal.recorded(next);
        }
        return answer.won() ? next : answer.standing().orElse(asRead);
    }

    private Instant now() {
        return clock.instant();
    }
}
