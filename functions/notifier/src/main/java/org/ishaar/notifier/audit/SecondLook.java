package org.ishaar.notifier.audit;

import java.time.Duration;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Missed;
import org.ishaar.notifier.decision.StoredComplaint;

/** Looks again, strongly consistent, for a change that was missing a while ago, and files it if it still is. */
final class SecondLook {

    private final Docket docket;
    private final Ledger ledger;
    private final AuditPorts ports;
    private final Missed missed;
    private final Duration grace;

    SecondLook(AuditPorts ports, Ledger ledger, Missed missed, Duration grace) {
        this.docket = ports.docket();
        this.ledger = ledger;
        this.ports = ports;
        this.missed = missed;
        this.grace = grace;
    }

    /** The complaint boundary: one that cannot be handled does not keep the others, or the run's end, waiting. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    Counts look(Candidate candidate) {
        Counts found;
        try {
            found = docket.find(candidate.complaintId(), candidate.seenAt())
                    .filter(seen -> seen.change().id().equals(candidate.changeId()))
                    .map(this::settle)
                    .orElse(Counts.NONE);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            ports.journal().trouble("complaint-not-read", e.getClass().getSimpleName());
            found = Counts.NONE;
        }
        ports.book().forget(candidate);
        return found;
    }

    private Counts settle(StoredComplaint seen) {
        boolean filed = !seen.isRecordedIn(ledger) && missed.file(seen, grace);
        return filed ? Counts.FILED : Counts.RECORDED;
    }
}
