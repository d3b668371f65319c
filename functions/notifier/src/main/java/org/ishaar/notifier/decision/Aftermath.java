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
    private final Journal journal;
    private final Clock clock;

    Aftermath(Ports ports, Rules rules) {
        patience = rules.patience();
        numberHashes = new NumberHashes(ports, rules);
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
     * that may not go out again stays as long: SNS may still take what our client gave up, and a later text that went
     * first would be followed by this one.
     */
    private Notification uncertain(Notification held, SendResult result, Instant now) {
        StatusChange change = held.change();
        String code = result instanceof SendResult.Unknown unknown ? unknown.errorCode() : "none";
        journal.trouble("uncertain", change, code);
        return held.leftUncertain(now);
    }
}
