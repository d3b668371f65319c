package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsText;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.Orphan;

/** Settles an uncertain entry whose text a carrier's receipt shows to have arrived, instead of repeating it. */
final class Evidence {

    /** As long as an orphan is kept, and the hash of a number at most. */
    private static final Duration NOTED = Duration.ofDays(3);

    /** Attempts as old as this are not gone into: others of their time must still be noted, by a lease and more. */
    private static final Duration HEARD = Duration.ofDays(2);

    private final Optional<Witnesses> witnesses;
    private final Journal journal;
    private final Clock clock;
    private final Rules rules;

    Evidence(Ports ports, Rules rules) {
        witnesses = ports.witnesses();
        journal = ports.journal();
        clock = ports.clock();
        this.rules = rules;
    }

    /**
     * To be called before an entry whose lease ran out goes on to another state or due time.
     *
     * @return the entry as it stands when a receipt settled it, or when no time is left to go on with it; empty where
     *     there is no evidence
     * @throws org.ishaar.ledger.StoreUnavailableException when it cannot be looked for now
     */
    Optional<Notification> settle(Notification due, Invocation run) {
        return witnesses.flatMap(asked -> settle(due, asked, run));
    }

    /** The note comes first, as a claim does: of two who look at one receipt, at least one sees the other. */
    private Optional<Notification> settle(Notification due, Witnesses asked, Invocation run) {
        run.needsTimeForTheLedger();
        asked.openAttempts().note(OpenAttempt.of(due), clock.instant().plus(NOTED));
        Optional<Orphan> proof = proof(due, asked, run);
        if (proof.isEmpty()) {
            return run.hasTimeToSend() ? Optional.empty() : Optional.of(due);
        }
        run.needsTimeForTheLedger();
        return Optional.of(adopt(proof.get(), due, asked));
    }

    private Optional<Orphan> proof(Notification due, Witnesses asked, Invocation run) {
        Instant since = clock.instant().minus(HEARD);
        String hash = due.numberHash();
        return hash == null || due.attempt().startedAt().isBefore(since)
                ? Optional.empty()
                : new Hearing(due, hash, since, asked, run).proof(rules.patience());
    }

    /** Where the entry or the orphan has changed, another look in a minute tells more than a repeat now. */
    private Notification adopt(Orphan orphan, Notification due, Witnesses asked) {
        Receipt receipt = orphan.receipt();
        Notification sent = sent(due, receipt);
        Notification delivered = sent.reported(receipt).delivered(clock.instant());
        if (!asked.orphans().adopt(orphan, due, delivered)) {
            return due;
        }
        journal.recorded(sent);
        journal.recorded(delivered);
        journal.settledByReceipt(delivered);
        return delivered;
    }

    /** As its own sender would have settled it; the number is not known here, so there is no hint of it. */
    private Notification sent(Notification due, Receipt receipt) {
        SmsText text = rules.textOf(due.change());
        Instant startedAt = due.attempt().startedAt();
        Instant at = receipt.acceptedAt().isBefore(startedAt) ? startedAt : receipt.acceptedAt();
        SentText kept = new SentText(text.parts(), text.encoding(), null);
        return due.accepted(receipt.messageId(), kept, due.catalogueVersion(), at);
    }
}
