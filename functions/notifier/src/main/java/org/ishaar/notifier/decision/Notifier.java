package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.RefusedEntryException;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewNumber;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.decision.Update.Removed;

/** Turns updates of a complaint into texts: claim, look, send, settle. One update a call, in order of writing. */
public final class Notifier {

    /** A record's own image is current for this long; after that the number is read again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;
    private final Supplier<String> tokens;
    private final Rules rules;
    private final Delivery delivery;
    private final NumberHashes numberHashes;
    private final NumberCorrection numberCorrection;
    private final Erasure erasure;

    public Notifier(Ports ports, Rules rules) {
        ledger = ports.ledger();
        journal = ports.journal();
        clock = ports.clock();
        tokens = ports.tokens();
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
            recordMalformed(malformed.change(), malformed.attribute());
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
            recordMalformed(news.change().asMalformed(), "item");
        }
    }

    private void claimAndDeliver(NewStatus news, Invocation run) {
        Optional<Contact> contact = freshContact(news);
        Notification fresh = numberHashes.claimedFor(contact, birth(news, run));
        LedgerAnswer answer = claim(fresh);
        if (!answer.won()) {
            answer.standing().ifPresent(standing -> alreadyRecorded(news, standing, run));
        } else if (fresh.state() == State.PENDING) {
            delivery.deliver(fresh, contact, run);
        }
    }

    /** What is no news, or comes when there is no time left to send, never becomes PENDING. */
    private Notification birth(NewStatus news, Invocation run) {
        Notification claimed = claimed(news.change());
        Instant now = claimed.attempt().startedAt();
        Optional<Reason> end = endAtBirth(news, now);
        if (end.isPresent()) {
            return claimed.ended(end.get(), now).atBirth();
        }
        Duration hold = rules.courtesy().hold();
        if (!hold.isZero()) {
            return claimed.waiting(Reason.HOLD, now.plus(hold), now).atBirth();
        }
        return run.hasTimeToSend()
                ? claimed
                : claimed.waiting(Reason.PACED, now, now).atBirth();
    }

    private Optional<Reason> endAtBirth(NewStatus news, Instant now) {
        if (rules.freshness().isStale(news.change(), news.inserted())) {
            return Optional.of(Reason.STALE);
        }
        if (!rules.catalogue().texted(news.change().knownStatus())) {
            return Optional.of(Reason.NOT_TEXTED);
        }
        return rules.freshness().isTooLate(news.writtenAt(), now) ? Optional.of(Reason.TOO_LATE) : Optional.empty();
    }

    private void recordMalformed(StatusChange change, String attribute) {
        Notification claimed = claimed(change);
        claim(claimed.malformed(attribute, claimed.attempt().startedAt()).atBirth());
    }

    private Notification claimed(StatusChange change) {
        Attempt attempt = Attempt.first(tokens.get(), clock.instant());
        return Notification.claimed(change, attempt, rules.terms());
    }

    private LedgerAnswer claim(Notification fresh) {
        LedgerAnswer answer = ledger.claim(fresh);
        if (answer.won()) {
            journal.recorded(fresh);
        }
        return answer;
    }

    private void alreadyRecorded(NewStatus news, Notification standing, Invocation run) {
        if (news.inserted()) {
            run.needsTimeForTheLedger();
            erasure.takeBack(List.of(standing), run);
            reloaded(news, standing, run);
        } else if (standing.change().isWrittenBefore(news.change())) {
            journal.returned(news.change());
        }
    }

    /** A complaint that is put in again may bring the right number along. */
    private void reloaded(NewStatus news, Notification standing, Invocation run) {
        if (standing.endedForItsNumber()) {
            numberCorrection.apply(news.complaintId(), news.change().written(), run);
        }
    }

    private Optional<Contact> freshContact(NewStatus news) {
        boolean fresh = news.writtenAt().plus(FRESH).isAfter(clock.instant());
        return fresh ? Optional.of(news.contact()) : Optional.empty();
    }
}
