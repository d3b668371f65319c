package org.ishaar.notifier.decision;

import java.time.Clock;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.jspecify.annotations.Nullable;

/** A citizen whose number was mistyped still learns where the case stands, once the number is put right. */
final class NumberCorrection {

    private final Ledger ledger;
    private final Complaints complaints;
    private final Journal journal;
    private final Clock clock;
    private final Freshness freshness;

    NumberCorrection(Ports ports, Freshness freshness) {
        this.ledger = ports.ledger();
        this.complaints = ports.complaints();
        this.journal = ports.journal();
        this.clock = ports.clock();
        this.freshness = freshness;
    }

    /** Makes the complaint's latest entry due again if it ended for its number, which the given write changed. */
    void apply(String complaintId, Written correction, Invocation run) {
        run.needsTimeForTheLedger();
        Order.lastNews(ledger.entriesOf(complaintId))
                .filter(entry -> isMended(entry, correction))
                .ifPresent(entry -> {
                    run.needsTimeForTheLedger();
                    makeDue(entry, correction);
                });
    }

    /**
     * Looks again at a number for which an entry has just ended: its correction's record may have come while the entry
     * was still held, and found nothing to mend.
     *
     * @param used what the entry ended for
     * @return the entry as it stands then
     */
    Notification lookAgain(Notification ended, Contact used) {
        boolean corrected = complaints
                .contactOf(ended.change().complaintId())
                .filter(now -> !now.equals(used))
                .isPresent();
        return corrected ? makeDue(ended, ended.numberCorrectedBy()) : ended;
    }

    private boolean isMended(Notification entry, Written correction) {
        return entry.endedForItsNumber()
                && entry.change().written().isBefore(correction)
                && entry.isNewCorrection(correction)
                && !freshness.isTooLate(correction.at(), clock.instant())
                && !freshness.isStaleForCorrection(entry.change(), correction.at());
    }

    private Notification makeDue(Notification entry, @Nullable Written correction) {
        Notification due = entry.numberCorrected(correction, clock.instant());
        LedgerAnswer answer = ledger.replace(entry, due);
        if (answer.won()) {
            journal.recorded(due);
        }
        return answer.won() ? due : answer.standing().orElse(entry);
    }
}
