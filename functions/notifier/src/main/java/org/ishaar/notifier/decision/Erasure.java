package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Ledger;

/** A complaint that is gone takes what is personal out of the ledger; one that comes back takes that back. */
final class Erasure {

    private final Ledger ledger;
    private final Complaints complaints;
    private final Clock clock;
    private final Rules rules;

    Erasure(Ports ports, Rules rules) {
        this.ledger = ports.ledger();
        this.complaints = ports.complaints();
        this.clock = ports.clock();
        this.rules = rules;
    }

    /**
     * Lets the entries of a complaint expire, unless the item exists again. Not at once: a replication job that
     * deletes and reloads the table must find its changes recorded, or everybody would be texted again.
     */
    void apply(String complaintId, Invocation run) {
        if (complaints.contactOf(complaintId).isEmpty()) {
            Instant forgetAt = rules.freshness().forgetErasedAt(clock.instant());
            rewrite(complaintId, run, entry -> entry.forgotten(earlier(forgetAt, entry.expiresAt())));
        }
        // A reload handled meanwhile had nothing to take back yet: of the two, the last sees the other.
        takeBack(complaintId, run);
    }

    /**
     * As below, where nobody has read the entries. All of them: an erasure that was under way when the complaint came
     * back may have got to some only.
     */
    void takeBack(String complaintId, Invocation run) {
        run.needsTimeForTheLedger();
        takeBack(ledger.entriesOf(complaintId), run);
    }

    /**
     * The complaint may be back: then its entries are kept as long as any. A record redelivered after an erasure does
     * not bring it back.
     *
     * @param seen entries of the complaint, as just read
     */
    void takeBack(List<Notification> seen, Invocation run) {
        seen.stream()
                .filter(entry -> entry.expiresAt().isBefore(rules.expiryOf(entry.change())))
                .map(entry -> entry.change().complaintId())
                .findFirst()
                .filter(complaintId -> isThere(complaintId, run))
                .ifPresent(complaintId ->
                        rewrite(complaintId, run, entry -> entry.expiring(rules.expiryOf(entry.change()))));
    }

    private boolean isThere(String complaintId, Invocation run) {
        run.needsTimeForTheLedger();
        return complaints.contactOf(complaintId).isPresent();
    }

    private void rewrite(String complaintId, Invocation run, UnaryOperator<Notification> edit) {
        run.needsTimeForTheLedger();
        for (Notification entry : ledger.entriesOf(complaintId)) {
            replace(entry, run, edit);
        }
    }

    /**
     * Another sender may settle the entry meanwhile: then its new version is rewritten. One that needs no edit is left
     * alone, so that an update that ran out of time gets further the next time.
     */
    private void replace(Notification entry, Invocation run, UnaryOperator<Notification> edit) {
        Optional<Notification> standing = Optional.of(entry);
        while (standing.isPresent() && !edit.apply(standing.get()).equals(standing.get())) {
            run.needsTimeForTheLedger();
            standing =
                    ledger.replace(standing.get(), edit.apply(standing.get())).standing();
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
