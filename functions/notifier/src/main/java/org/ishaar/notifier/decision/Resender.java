package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.bounds.Permit;

/** Sends what is due again, complaint by complaint, so that one number's trouble is nobody else's. */
public final class Resender {

    /** The share of uncertain sends is that of a minute. */
    private static final Duration UNTIL_REPEATS_GO_ON = Duration.ofMinutes(1);

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
            Optional<Reason> stop = run.stop(now());
            if (stop.isPresent()) {
                entries.forEach(entry -> stop(entry, stop.get()));
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
        Notification left = isReady(first.get(), entries) ? settleOrResend(first.get(), run) : first.get();
        if (left.isUnfinished()) {
            entries.forEach(entry -> postpone(entry, left));
        }
        return !left.isUnfinished();
    }

    /** An entry that waited for an earlier one, or for its lost record, is ready before its time. */
    private boolean isReady(Notification first, List<Notification> entries) {
        return first.isDue(clock.instant()) || first.reason() == Reason.EARLIER_CHANGE || Order.isLost(first, entries);
    }

    /** A carrier may have taken back its first word on an earlier text of the change while a repeat was under way. */
    private Notification settleOrResend(Notification due, Invocation run) {
        if (due.hasArrived()) {
            return replace(due, due.delivered(now()));
        }
        Optional<Notification> settled = due.state() == State.PENDING ? evidence.settle(due, run) : Optional.empty();
        return settled.orElseGet(() -> resend(due, run));
    }

    private Notification resend(Notification due, Invocation run) {
        boolean leaseRanOut = due.state() == State.PENDING;
        Notification counted = leaseRanOut ? due.leaseRanOut(now()) : due;
        if (leaseRanOut && !patience.maySendAgain(counted.trouble())) {
            return replace(due, counted.ended(Reason.UNCERTAIN, now()));
        }
        if (leaseRanOut && !run.bounds().repeats().areAllowed()) {
            return replace(due, due.postponed(now().plus(UNTIL_REPEATS_GO_ON)));
        }
        Optional<Permit> found = run.awaitPermit(due.change(), now());
        if (found.isEmpty()) {
            return due;
        }
        try (Permit permit = found.get()) {
            // The wait for the permit may have taken the time that was left.
            return run.hasTimeToSend() ? take(due, counted, permit, run) : due;
        }
    }

    private Notification take(Notification due, Notification counted, Permit permit, Invocation run) {
        Notification taken = counted.taken(due.attempt().next(tokens.get(), now()), patience.lease());
        LedgerAnswer answer = ledger.replace(due, taken);
        if (!answer.won()) {
            return answer.standing().orElse(due);
        }
        if (due.state() == State.PENDING) {
            journal.repeatedUncertain(taken);
        }
        return delivery.deliver(taken, Optional.empty(), permit, run);
    }

    /** Followers are looked at when the one before them is: else they would be read again every minute for nothing. */
    private void postpone(Notification follower, Notification first) {
        Instant turn = Order.turnAfter(first, now());
        boolean waitsForIt = follower.reason() == Reason.EARLIER_CHANGE
                && first.change().isWrittenBefore(follower.change())
                && follower.isDue(now())
                && turn.isAfter(Objects.requireNonNull(follower.dueAt()));
        if (waitsForIt) {
            replace(follower, follower.postponed(turn));
        }
    }

    /** A wait that falls due while nothing may go out becomes part of that, so that the give-up clock stands still. */
    private void stop(Notification entry, Reason why) {
        Reason present = entry.reason();
        boolean fallsDue = entry.state() == State.WAITING && entry.isDue(now());
        if (fallsDue && present != null && !present.stopsTheClock()) {
            replace(entry, entry.waiting(why, now(), now()));
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
