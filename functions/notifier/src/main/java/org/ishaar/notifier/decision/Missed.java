package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.RefusedEntryException;
import org.ishaar.ledger.StoreUnavailableException;

/** Files a change that no stream record has told of; its record may still come, and then takes the entry over. */
public final class Missed {

    private final Claims claims;
    private final Journal journal;
    private final Rules rules;

    public Missed(Ports ports, Rules rules) {
        claims = new Claims(ports, rules);
        journal = ports.journal();
        this.rules = rules;
    }

    /**
     * Files a change: as due after the grace, or as ended where it is no news or against the rule.
     *
     * @param grace longer than a stream keeps its records
     * @return whether it was filed; false when it has been recorded meanwhile
     * @throws StoreUnavailableException when the ledger cannot be written
     */
    public boolean file(StoredComplaint missing, Duration grace) {
        if (missing.badAttribute() != null) {
            return claims.claimMalformed(missing.change(), missing.badAttribute())
                    .won();
        }
        try {
            return claims.claim(entry(missing, grace)).won();
        } catch (RefusedEntryException e) {
            journal.trouble("entry-refused", missing.change(), "ValidationException");
            return claims.claimMalformed(missing.change().asMalformed(), "item").won();
        }
    }

    private Notification entry(StoredComplaint missing, Duration grace) {
        Notification claimed = claims.claimed(missing.change());
        Instant now = claimed.attempt().startedAt();
        return rules.endAtBirth(missing.asNewStatus(), now)
                .map(end -> claimed.ended(end, now))
                .orElseGet(() -> claimed.waiting(Reason.MISSED, now.plus(grace), now))
                .atBirth();
    }
}
