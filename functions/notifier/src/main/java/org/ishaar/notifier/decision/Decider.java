package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.PhoneReading;
import org.ishaar.complaint.Reason;
import org.ishaar.ledger.Ledger;

/** Looks at the complaint's other entries, the brake and the number: is there a text to send now, and to whom. */
final class Decider {

    private final Ledger ledger;
    private final Erasure erasure;
    private final Complaints complaints;
    private final SmsGateway gateway;
    private final Clock clock;
    private final Rules rules;

    Decider(Ports ports, Rules rules) {
        this.ledger = ports.ledger();
        this.erasure = new Erasure(ports, rules);
        this.complaints = ports.complaints();
        this.gateway = ports.gateway();
        this.clock = ports.clock();
        this.rules = rules;
    }

    /**
     * Decides for an entry that this sender has claimed; claiming comes first, so that of two senders one sees the
     * other.
     */
    Decision decide(Notification held, Optional<Addressee> fresh, Invocation run) {
        if (!run.hasTimeToSend()) {
            return Decision.noText(outOfTime(held));
        }
        Order order = look(held, run);
        Optional<Notification> noText =
                amongItsOwn(order).or(() -> brake(held, run)).or(() -> dayFull(order));
        if (noText.isPresent()) {
            return Decision.noText(noText.get());
        }
        return fresh.map(addressee -> recipient(order, addressee, run)).orElseGet(() -> readNumber(order, run));
    }

    private Order look(Notification held, Invocation run) {
        List<Notification> entries = ledger.entriesOf(held.change().complaintId());
        erasure.takeBack(entries, run);
        return new Order(entries, held, rules.patience().clockSkew());
    }

    /** What the complaint's other changes leave of this one. */
    private Optional<Notification> amongItsOwn(Order order) {
        Notification held = order.mine();
        if (order.isOvertaken(now())) {
            return Optional.of(held.ended(Reason.OVERTAKEN, now()));
        }
        if (order.isReplacedOnHold() || order.isCorrection(rules.catalogue()::repeatable)) {
            return Optional.of(held.ended(Reason.CORRECTED, now()));
        }
        return order.unfinishedBefore().map(earlier -> waitFor(earlier, held)).or(() -> letLaterOneSettle(order, held));
    }

    private Optional<Notification> dayFull(Order order) {
        return order.dayFull(rules.courtesy().textsADay(), now())
                .map(next -> order.mine().waiting(Reason.CEILING, next, now()));
    }

    private Optional<Notification> letLaterOneSettle(Order order, Notification held) {
        return order.isLaterOneHeld()
                ? Optional.of(held.waiting(Reason.LATER_CHANGE, now().plusSeconds(1), now()))
                : Optional.empty();
    }

    private Notification waitFor(Notification earlier, Notification held) {
        return held.waiting(Reason.EARLIER_CHANGE, Order.turnAfter(earlier, now()), now());
    }

    private Optional<Notification> brake(Notification held, Invocation run) {
        return run.stop(now()).map(why -> held.waiting(why, now(), now()));
    }

    private Decision readNumber(Order order, Invocation run) {
        Notification held = order.mine();
        if (!run.hasTimeToSend()) {
            return Decision.noText(outOfTime(held));
        }
        return complaints
                .contactOf(held.change().complaintId())
                .map(contact -> recipient(order, rules.recipients().addressee(contact), run))
                .orElseGet(() -> Decision.noText(absent(held)));
    }

    /** A complaint that is gone may be under way back, as in a reload: one wait, then the end. */
    private Notification absent(Notification held) {
        Instant graceEnd = now().plus(rules.patience().absentGrace());
        return held.lastWait() == Reason.COMPLAINT_ABSENT
                ? held.ended(Reason.ERASED, now())
                : held.waiting(Reason.COMPLAINT_ABSENT, graceEnd, now());
    }

    private Decision recipient(Order order, Addressee addressee, Invocation run) {
        return recipient(order, addressee.reading(), run).by(addressee.contact());
    }

    private Decision recipient(Order order, PhoneReading reading, Invocation run) {
        Notification held = order.mine();
        Optional<Reason> refusal = rules.recipients().refusal(reading);
        if (refusal.isEmpty() && run.rehearses(held.change())) {
            refusal = Optional.of(Reason.DRY_RUN);
        }
        if (refusal.isPresent() || !(reading instanceof PhoneNumber number)) {
            return Decision.noText(held.ended(refusal.orElse(Reason.INVALID_PHONE_NUMBER), now()));
        }
        if (order.metAnOptOut() && gateway.isOptedOut(number)) {
            return Decision.noText(held.ended(Reason.OPTED_OUT, now()));
        }
        Optional<Instant> morning = rules.courtesy().quietHours().endsAt(number.country(), now());
        if (morning.isPresent()) {
            return Decision.noText(held.waiting(Reason.QUIET_HOURS, morning.get(), now()));
        }
        return timeToSend(held, run) ? Decision.text(held, number) : Decision.noText(outOfTime(held));
    }

    /** Asking for room below the ceilings may have taken time. */
    Decision stillInTime(Decision decision, Invocation run) {
        Notification held = decision.entry();
        if (decision.recipient().isEmpty() || timeToSend(held, run)) {
            return decision;
        }
        decision.giveRoomBack();
        return Decision.noText(outOfTime(held));
    }

    private Notification outOfTime(Notification held) {
        return held.waiting(Reason.PACED, now(), now());
    }

    /** A send must end before the lease and the invocation do, or somebody else might send meanwhile. */
    private boolean timeToSend(Notification held, Invocation run) {
        Instant sendEnd = now().plus(rules.patience().sendTimeout());
        return run.hasTimeToSend() && held.dueAt() != null && held.dueAt().isAfter(sendEnd);
    }

    private Instant now() {
        return clock.instant();
    }
}
