package org.ishaar.notifier.decision;

import java.time.Clock;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsText;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.SendResult.Accepted;
import org.ishaar.notifier.decision.SendResult.Unknown;
import org.ishaar.notifier.decision.bounds.Permit;

/** Look, send, settle: takes an entry that was just claimed or taken as far as it gets now. */
final class Delivery {

    private final Decider decider;
    private final RoomFinder roomFinder;
    private final SmsGateway gateway;
    private final Aftermath aftermath;
    private final Settling settling;
    private final Journal journal;
    private final NumberCorrection numberCorrection;
    private final Rules rules;
    private final Clock clock;

    Delivery(Ports ports, Rules rules) {
        decider = new Decider(ports, rules);
        roomFinder = new RoomFinder(rules.recipients(), ports.clock());
        gateway = ports.gateway();
        aftermath = new Aftermath(ports, rules);
        settling = new Settling(ports.ledger(), ports.journal());
        journal = ports.journal();
        numberCorrection = new NumberCorrection(ports, rules.freshness());
        this.rules = rules;
        clock = ports.clock();
    }

    /**
     * @param held PENDING under this sender's attempt
     * @param permit leave to send, used up if a text goes out
     * @param fresh how to reach the citizen, where that is known without reading the complaint again
     * @return the entry as it stands then
     * @throws StoreUnavailableException when the ledger cannot be written
     */
    Notification deliver(Notification held, Optional<Addressee> fresh, Permit permit, Invocation run) {
        Decision decision = decide(held, fresh, run);
        decision.recipient().ifPresent(number -> permit.use());
        return decision.recipient()
                .map(number -> send(decision, number, run))
                .orElseGet(() -> settleWithoutText(held, decision, run));
    }

    private Notification settleWithoutText(Notification held, Decision decision, Invocation run) {
        return lookAgain(settling.settle(held, decision.entry(), run), decision, run);
    }

    /** A correction may have come while the entry was held, and found nothing to mend. */
    private Notification lookAgain(Notification settled, Decision decision, Invocation run) {
        Contact used = decision.contact();
        return settled.endedForItsNumber() && used != null
                ? settling.insist(() -> numberCorrection.lookAgain(settled, used), settled, run)
                : settled;
    }

    /** Nothing has gone out when the look fails: the hold is let go, so that its end is no unknown outcome. */
    private Decision decide(Notification held, Optional<Addressee> fresh, Invocation run) {
        try {
            Decision decision = roomFinder.findRoom(decider.decide(held, fresh, run), run);
            return decider.stillInTime(decision, run);
        } catch (StoreUnavailableException e) {
            journal.trouble("look-failed", held.change(), e.code());
            return Decision.noText(held.waiting(Reason.PACED, clock.instant(), clock.instant()));
        }
    }

    private Notification send(Decision decision, PhoneNumber to, Invocation run) {
        Notification held = decision.entry();
        SmsText text = rules.textOf(held.change());
        SendResult result = gateway.send(to, text);
        run.bounds().repeats().sent(result instanceof Unknown);
        if (result instanceof Accepted accepted) {
            Acceptance acceptance = new Acceptance(
                    accepted.messageId(),
                    SentText.of(text, to),
                    rules.catalogue().version(),
                    clock.instant());
            return settling.settleAccepted(held, acceptance, run);
        }
        if (!(result instanceof Unknown)) {
            decision.giveRoomBack();
        }
        return lookAgain(settling.settle(held, aftermath.of(held, to, result), run), decision, run);
    }
}
