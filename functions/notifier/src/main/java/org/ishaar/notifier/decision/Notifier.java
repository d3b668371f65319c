package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.RefusedEntryException;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewNumber;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.decision.Update.Removed;
import org.ishaar.notifier.decision.bounds.Permit;

/** Turns updates of a complaint into texts: claim, look, send, settle. One update a call, in order of writing. */
public final class Notifier {

    /** A record's own image is current for this long; after that the number is read again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Journal journal;
    private final Clock clock;
    private final Claims claims;
    private final Rules rules;
    private final Delivery delivery;
    private final NumberHashes numberHashes;
    private final NumberCorrection numberCorrection;
    private final Erasure erasure;

    public Notifier(Ports ports, Rules rules) {
        journal = ports.journal();
        clock = ports.clock();
        claims = new Claims(ports, rules);
        this.rules = rules;
        delivery = new Delivery(ports, rules);
        numberHashes = new NumberHashes(ports, rules);
        numberCorrection = new NumberCorrection(ports, rules.freshness());
        erasure = new Erasure(ports, rules);
    }

    /**
     * Does all that one update asks for now; the rest is in the ledger, due later.
     *
     * @throws StoreUnavailableException when the ledger cannot be written: the update must come again
     */
    public void handle(Update update, Invocation run) {
        if (update instanceof NewStatus news) {
            newStatus(news, run);
        } else if (update instanceof Malformed malformed) {
            claims.claimMalformed(malformed.change(), malformed.attribute());
        } else if (update instanceof NewNumber number) {
            numberCorrection.apply(number.complaintId(), number.written(), run);
        } else if (update instanceof Removed removed) {
            erasure.apply(removed.complaintId(), run);
        }
    }

    private void newStatus(NewStatus news, Invocation run) {
        try {
            claimAndDeliver(news, run);
        } catch (RefusedEntryException e) {
            journal.trouble("entry-refused", news.change(), "ValidationException");
            claims.claimMalformed(news.change().asMalformed(), "item");
        }
    }

    private void claimAndDeliver(NewStatus news, Invocation run) {
        Notification fresh = birth(news, run);
        if (fresh.state() != State.PENDING) {
            file(news, fresh, Permit.free(), run);
            return;
        }
        Optional<Permit> found = run.permit(news.change(), clock.instant());
        try (Permit permit = found.orElseGet(Permit::free)) {
            // Born anew: the wait for the permit is no part of the hold.
            file(news, found.isPresent() ? birth(news, run) : paced(news), permit, run);
        }
    }

    private void file(NewStatus news, Notification born, Permit permit, Invocation run) {
        Optional<Addressee> addressee = addressee(news, born);
        Notification fresh = numberHashes.claimedFor(addressee, born);
        LedgerAnswer answer = claims.claim(fresh);
        Optional<Notification> filed = answer.standing().filter(standing -> standing.isFiledFor(news.change()));
        if (filed.isPresent()) {
            fresh = takenOver(filed.get(), fresh);
            answer = claims.takeOver(filed.get(), fresh);
        }
        if (!answer.won()) {
            answer.standing().ifPresent(standing -> alreadyRecorded(news, standing, run));
        } else if (fresh.state() == State.PENDING) {
            delivery.deliver(fresh, addressee, permit, run);
        }
    }

    /** What is no news, or comes when there is no time left to send, never becomes PENDING. */
    private Notification birth(NewStatus news, Invocation run) {
        Notification claimed = claims.claimed(news.change());
        Instant now = claimed.attempt().startedAt();
        Optional<Reason> end = rules.endAtBirth(news, now);
        if (end.isPresent()) {
            return claimed.ended(end.get(), now).atBirth();
        }
        Duration hold = rules.courtesy().hold();
        if (!hold.isZero()) {
            return claimed.waiting(Reason.HOLD, now.plus(hold), now).atBirth();
        }
        return run.hasTimeToSend() ? claimed : paced(news);
    }

    /** Due at once, and no failure of its record: the resender sends it when its turn comes. */
    private Notification paced(NewStatus news) {
        Notification claimed = claims.claimed(news.change());
        Instant now = claimed.attempt().startedAt();
        return claimed.waiting(Reason.PACED, now, now).atBirth();
    }

    /** What the audit had filed for want of this record becomes what the record makes of it. */
    private Notification takenOver(Notification filed, Notification fresh) {
        Notification told = filed.toldBy(fresh.change());
        Instant now = fresh.attempt().startedAt();
        Reason why = fresh.reason();
        if (why == null) {
            return told.taken(
                            filed.attempt().next(fresh.attempt().token(), now),
                            rules.patience().lease())
                    .to(fresh.numberHash());
        }
        Instant due = fresh.dueAt();
        return due == null ? told.ended(why, now) : told.waiting(why, due, now);
    }

    private void alreadyRecorded(NewStatus news, Notification standing, Invocation run) {
        if (news.inserted()) {
            erasure.takeBack(news.complaintId(), run);
            reloaded(news, standing, run);
        } else if (standing.change().isWrittenBefore(news.change())) {
            erasure.takeBack(news.complaintId(), run);
            journal.returned(news.change());
        }
    }

    /** A complaint that is put in again may bring the right number along. */
    private void reloaded(NewStatus news, Notification standing, Invocation run) {
        if (standing.endedForItsNumber()) {
            numberCorrection.apply(news.complaintId(), news.change().written(), run);
        }
    }

    /** Only of one that may be sent now: the tables are not asked for what is stale, held or paced. */
    private Optional<Addressee> addressee(NewStatus news, Notification born) {
        boolean fresh =
                born.state() == State.PENDING && news.writtenAt().plus(FRESH).isAfter(clock.instant());
        return fresh ? Optional.of(rules.recipients().addressee(news.contact())) : Optional.empty();
    }
}
