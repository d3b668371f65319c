package org.ishaar.notifier.decision;

import java.time.Clock;
import java.util.function.Supplier;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;

/** First entries of changes: made, put into the ledger, told. */
final class Claims {

    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;
    private final Supplier<String> tokens;
    private final Rules rules;

    Claims(Ports ports, Rules rules) {
        this.ledger = ports.ledger();
        this.journal = ports.journal();
        this.clock = ports.clock();
        this.tokens = ports.tokens();
        this.rules = rules;
    }

    /** A new attempt's entry, not yet in the ledger. */
    Notification claimed(StatusChange change) {
        return Notification.claimed(change, Attempt.first(tokens.get(), clock.instant()), rules.terms());
    }

    LedgerAnswer claim(Notification fresh) {
        return told(ledger.claim(fresh), fresh);
    }

    LedgerAnswer claimMalformed(StatusChange change, String attribute) {
        Notification claimed = claimed(change);
        return claim(claimed.malformed(attribute, claimed.attempt().startedAt()).atBirth());
    }

    /** Puts a change's entry in the place of the one that the audit had filed for it. */
    LedgerAnswer takeOver(Notification filed, Notification next) {
        return told(ledger.replace(filed, next), next);
    }

    private LedgerAnswer told(LedgerAnswer answer, Notification entry) {
        if (answer.won()) {
            journal.recorded(entry);
        }
        return answer;
    }
}
