package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.StatusChange;
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
     * @param inserted whether it is the complaint's first change, as far as the ledger knows
     * @param grace longer than a stream keeps its records
     * @return why what was filed waits or has ended; empty when it has been recorded meanwhile
     * @throws StoreUnavailableException when the ledger cannot be written
     */
    public Optional<Reason> file(StoredComplaint missing, boolean inserted, Duration grace) {
        if (missing.badAttribute() != null) {
            return malformed(missing.change(), missing.badAttribute());
        }
        try {
            Notification entry = entry(missing, inserted, grace);
            return claims.claim(entry).won() ? Optional.ofNullable(entry.reason()) : Optional.empty();
        } catch (RefusedEntryException e) {
            journal.trouble("entry-refused", missing.change(), "ValidationException");
            return malformed(missing.change().asMalformed(), "item");
        }
    }

    private Optional<Reason> malformed(StatusChange change, String attribute) {
        return claims.claimMalformed(change, attribute).won() ? Optional.of(Reason.MALFORMED) : Optional.empty();
    }

    private Notification entry(StoredComplaint missing, boolean inserted, Duration grace) {
        Notification claimed = claims.claimed(missing.change());
        Instant now = claimed.attempt().startedAt();
        return rules.endAtBirth(missing.asNewStatus(inserted), now)
                .map(end -> claimed.ended(end, now))
                .orElseGet(() -> claimed.waiting(Reason.MISSED, now.plus(grace), now))
                .atBirth();
    }
}
