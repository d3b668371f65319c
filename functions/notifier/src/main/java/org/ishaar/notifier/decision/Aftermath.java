package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.Journal;
import org.ishaar.notifier.decision.SendResult.Rejected;
import org.ishaar.notifier.decision.SendResult.TryLater;

/** What follows for an entry when SNS did not say that it accepted the text. */
final class Aftermath {

    private final Patience patience;
    private final NumberHashes numberHashes;
    private final boolean hearsWitnesses;
    private final Journal journal;
    private final Clock clock;

    Aftermath(Ports ports, Rules rules) {
        patience = rules.patience();
        numberHashes = new NumberHashes(ports, rules);
        hearsWitnesses = ports.witnesses().isPresent();
        this.journal = ports.journal();
        this.clock = ports.clock();
    }

    Notification of(Notification held, PhoneNumber to, SendResult result) {
        Instant now = clock.instant();
        if (result instanceof Rejected rejected) {
            journal.trouble("rejected", held.change(), rejected.errorCode());
            return held.ended(Reason.REJECTED, now);
        }
        if (result instanceof TryLater later) {
            journal.trouble("try-later", held.change(), later.errorCode());
            return backOff(held, later.reason(), now);
        }
        return uncertain(numberHashes.sentTo(to, held), result, now);
    }

    private Notification backOff(Notification held, Reason why, Instant now) {
        Notification refused = held.refused();
        return patience.nextWait(refused.trouble(), now)
                .map(wait -> refused.waiting(why, now.plus(wait), now))
                .orElseGet(() -> refused.ended(Reason.GAVE_UP, now));
    }

    /**
     * The text may be on its way: the entry stays PENDING until its lease ends, then goes out once more at most. One
     * that may not go out again stays as long, where a receipt can still tell.
     */
    private Notification uncertain(Notification held, SendResult result, Instant now) {
        StatusChange change = held.change();
        String code = result instanceof SendResult.Unknown unknown ? unknown.errorCode() : "none";
        journal.trouble("uncertain", change, code);
        Notification left = held.leftUncertain(now);
        return hearsWitnesses || patience.maySendAgain(left.trouble()) ? left : left.ended(Reason.UNCERTAIN, now);
    }
}
