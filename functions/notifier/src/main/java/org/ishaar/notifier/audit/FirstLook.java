package org.ishaar.notifier.audit;

import java.time.Duration;
import java.util.List;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Missed;
import org.ishaar.notifier.decision.StoredComplaint;
import org.jspecify.annotations.Nullable;

/** Compares a page of complaints with the ledger. */
final class FirstLook {

    /**
     * How far a segment is after its page, and what the page showed.
     *
     * @param failure why the page could not be looked at; the segment is where it was
     */
    record Seen(Segment segment, Counts counts, @Nullable StoreUnavailableException failure) {}

    private final Docket docket;
    private final LedgerKeys ledger;
    private final AuditBook book;
    private final Missed missed;
    private final AuditJournal journal;

    FirstLook(AuditPorts ports, Missed missed) {
        docket = ports.docket();
        ledger = ports.ledgerKeys();
        book = ports.book();
        journal = ports.journal();
        this.missed = missed;
    }

    /** A page that a table breaks off takes nothing from the others of its round. */
    Seen look(Segment segment) {
        try {
            return compare(segment);
        } catch (StoreUnavailableException e) {
            return new Seen(segment, Counts.NONE, e);
        }
    }

    private Seen compare(Segment segment) {
        Page page = docket.page(segment);
        page.unreadable().forEach(code -> journal.trouble("complaint-not-read", code));
        List<StoredComplaint> complaints = page.complaints();
        LedgerKeys.Found found = ledger.among(
                complaints.stream().map(seen -> EntryKey.of(seen.change())).toList());
        List<StoredComplaint> missing = complaints.stream()
                .filter(seen -> !found.keys().contains(EntryKey.of(seen.change())))
                .toList();
        long malformed = fileMalformed(missing);
        remember(missing);
        Counts counts = new Counts(
                complaints.size(),
                complaints.size() - missing.size(),
                missing.size(),
                0,
                0,
                malformed,
                0,
                page.readUnits() + found.readUnits());
        return new Seen(segment.read(page.last(), lastReference(complaints)), counts, null);
    }

    /**
     * At once: nobody is texted of them, their record does the same, and a bad reference must not be written down for a
     * second look. So they are not counted as lost by the stream: they may have been written a moment ago.
     */
    private long fileMalformed(List<StoredComplaint> missing) {
        return missing.stream()
                .filter(seen -> seen.badAttribute() != null)
                .filter(seen -> missed.file(seen, true, Duration.ZERO).isPresent())
                .count();
    }

    private void remember(List<StoredComplaint> missing) {
        List<Candidate> candidates = missing.stream()
                .filter(seen -> seen.badAttribute() == null)
                .map(StoredComplaint::change)
                .map(change -> new Candidate(
                        change.complaintId(), change.id(), change.written().at()))
                .toList();
        if (!candidates.isEmpty()) {
            book.remember(candidates);
        }
    }

    private static @Nullable String lastReference(List<StoredComplaint> complaints) {
        return complaints.stream()
                .map(seen -> seen.change().complaintId())
                .filter(id -> ComplaintId.parse(id).isPresent())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
