package org.ishaar.bench.year;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ishaar.bench.stub.Latency;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.ishaar.notifier.decision.Complaints;
import org.ishaar.notifier.decision.Contact;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.jspecify.annotations.Nullable;

/** What case management writes: complaints by number, each with a phone of its own, through the same five steps. */
final class CaseWork implements Complaints {

    private static final List<Status> STATUSES = List.of(
            new Status("REGISTERED"),
            new Status("FORWARDED"),
            new Status("UNDER_INVESTIGATION"),
            new Status("PROSECUTED"),
            new Status("REFERRED_TO_COURT"));

    /** One citizen in so many reads French, as in the bill. */
    private static final int FRENCH_ONE_IN = 10;

    private static final Language FRENCH = new Language("fr");
    private static final Language ARABIC = new Language("ar");
    private static final String REFERENCE = "2026/3101/";
    private static final String NUMBER = "0661";
    private static final int DIGITS = 6;
    private static final int TEN_TO_THE_DIGITS = 1_000_000;

    private final Watch watch;
    private final String[] ids;
    private final byte[] written;

    CaseWork(int complaints, Watch watch) {
        this.watch = watch;
        ids = new String[complaints];
        for (int complaint = 0; complaint < complaints; complaint++) {
            ids[complaint] = REFERENCE + complaint;
        }
        written = new byte[complaints];
    }

    static int complaintOf(String reference) {
        return Integer.parseInt(reference, REFERENCE.length(), reference.length(), 10);
    }

    /** Whose number it is. */
    static int complaintAt(String e164) {
        return Integer.parseInt(e164, e164.length() - DIGITS, e164.length(), 10);
    }

    static int stepOf(StatusChange change) {
        return STATUSES.indexOf(change.knownStatus());
    }

    String reference(int complaint) {
        return ids[complaint];
    }

    /** The complaint's next step. */
    NewStatus next(int complaint, Instant at, long sequence, @Nullable Notification before) {
        Status status = STATUSES.get(written[complaint]++);
        StatusChange change = new StatusChange(
                ids[complaint],
                ChangeId.of(at, status),
                status,
                at,
                null,
                complaint % FRENCH_ONE_IN == 0 ? FRENCH : ARABIC,
                new Written(Long.toString(sequence), at),
                before == null ? null : before.change().id());
        return new NewStatus(change, before == null, contact(complaint));
    }

    /** How many of its steps have been written. */
    int steps(int complaint) {
        return written[complaint];
    }

    @Override
    public Optional<Contact> contactOf(String complaintId) {
        watch.pass(Latency.USUAL.dynamoDb());
        return Optional.of(contact(complaintOf(complaintId)));
    }

    private static Contact contact(int complaint) {
        return new Contact(
                NUMBER + Integer.toString(TEN_TO_THE_DIGITS + complaint).substring(1));
    }
}
