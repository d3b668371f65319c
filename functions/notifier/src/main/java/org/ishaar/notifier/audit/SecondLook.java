package org.ishaar.notifier.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Missed;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.StoredComplaint;
import org.jspecify.annotations.Nullable;

/** Looks again, strongly consistent, for a change that was missing a while ago, and files it if it still is. */
final class SecondLook {

    /** A stream record's time is rounded down to the minute, and clocks differ by less than one. */
    private static final Duration CERTAINLY_BEFORE = Duration.ofMinutes(2);

    private final Docket docket;
    private final Ledger ledger;
    private final Clock clock;
    private final AuditPorts ports;
    private final Missed missed;
    private final Duration grace;

    SecondLook(AuditPorts auditPorts, Ports ports, Missed missed, Duration grace) {
        this.docket = auditPorts.docket();
        this.ledger = ports.ledger();
        this.clock = ports.clock();
        this.ports = auditPorts;
        this.missed = missed;
        this.grace = grace;
    }

    /**
     * What a candidate was found to be.
     *
     * @param failure why it could not be looked at, or not be forgotten; it is looked at again
     */
    record Looked(Counts counts, @Nullable StoreUnavailableException failure) {}

    /** A table that breaks one look off takes nothing from the others of its page. */
    Looked look(Candidate candidate) {
        Counts found = Counts.NONE;
        try {
            found = compare(candidate);
            ports.book().forget(candidate);
            return new Looked(found, null);
        } catch (StoreUnavailableException e) {
            return new Looked(found, e);
        }
    }

    /** The complaint boundary: one that cannot be handled does not keep the others, or the run's end, waiting. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private Counts compare(Candidate candidate) {
        try {
            return docket.find(candidate.complaintId(), writtenAt(candidate))
                    .filter(seen -> seen.change().id().equals(candidate.changeId()))
                    .map(this::settle)
                    .orElse(Counts.NONE);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            ports.journal().trouble("complaint-not-read", e.getClass().getSimpleName());
            return Counts.NONE;
        }
    }

    /**
     * When the change counts as written: nothing else was between the looks, so as late as is certainly before whatever
     * is written from now on. By the first look alone, a clock behind would put it before the change that it follows.
     */
    private Instant writtenAt(Candidate candidate) {
        Instant late = clock.instant().minus(CERTAINLY_BEFORE);
        return late.isAfter(candidate.seenAt()) ? late : candidate.seenAt();
    }

    private Counts settle(StoredComplaint seen) {
        List<Notification> entries = ledger.entriesOf(seen.change().complaintId());
        if (seen.isRecordedAmong(entries)) {
            return Counts.RECORDED;
        }
        return missed.file(seen, entries.isEmpty(), grace)
                .map(why -> why == Reason.STALE ? Counts.STALE : Counts.FILED)
                .orElse(Counts.RECORDED);
    }
}
