package org.ishaar.bench.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ishaar.bench.stub.Latency;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.State;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.jspecify.annotations.Nullable;

/** The ledger in memory. A complaint whose steps have all been texted is left out of it, to save space. */
final class Book implements Ledger {

    private final Watch watch;
    private final Course course;
    private final Notification[] entries;
    private final byte[] told;
    private final DueKeys due = new DueKeys(this::isStillDue);

    Book(int complaints, Watch watch, Course course) {
        this.watch = watch;
        this.course = course;
        entries = new Notification[complaints * Arrivals.STEPS];
        told = new byte[complaints];
    }

    DueKeys due() {
        return due;
    }

    @Nullable
    Notification entry(int complaint, int step) {
        return entries[complaint * Arrivals.STEPS + step];
    }

    @Override
    public LedgerAnswer claim(Notification fresh) {
        watch.pass(Latency.USUAL.dynamoDb());
        int index = indexOf(fresh);
        Notification standing = entries[index];
        if (standing != null) {
            return LedgerAnswer.lostTo(standing);
        }
        put(index, fresh);
        return LedgerAnswer.WON;
    }

    @Override
    public LedgerAnswer replace(Notification asRead, Notification next) {
        watch.pass(Latency.USUAL.dynamoDb());
        int index = indexOf(asRead);
        Notification standing = entries[index];
        if (standing == null || standing.state() != asRead.state() || !isSameAttempt(standing, asRead)) {
            return LedgerAnswer.lostTo(standing);
        }
        put(index, next);
        return LedgerAnswer.WON;
    }

    @Override
    public List<Notification> entriesOf(String complaintId) {
        watch.pass(Latency.USUAL.dynamoDb());
        int first = CaseWork.complaintOf(complaintId) * Arrivals.STEPS;
        List<Notification> found = new ArrayList<>(Arrivals.STEPS);
        for (int index = first; index < first + Arrivals.STEPS; index++) {
            if (entries[index] != null) {
                found.add(entries[index]);
            }
        }
        return found;
    }

    private static boolean isSameAttempt(Notification standing, Notification mine) {
        return standing.attempt().token().equals(mine.attempt().token());
    }

    private static int indexOf(Notification entry) {
        return CaseWork.complaintOf(entry.change().complaintId()) * Arrivals.STEPS + CaseWork.stepOf(entry.change());
    }

    private void put(int index, Notification entry) {
        entries[index] = entry.state() == State.SENT ? withoutItsText(entry) : entry;
        if (entry.dueAt() != null) {
            due.put(index, Watch.millisOf(entry.dueAt()));
        }
        if (entry.state() == State.SENT) {
            sent(index, entry);
        } else if (!entry.isUnfinished()) {
            throw new IllegalStateException("a change ended without its text: " + entry.reason());
        }
    }

    /** What nobody looks at any more is not kept: a million entries wait for their complaint's last step. */
    private static Notification withoutItsText(Notification sent) {
        return new Notification(
                sent.change(),
                sent.state(),
                null,
                sent.attempt(),
                sent.trouble(),
                null,
                List.of(),
                null,
                sent.catalogueVersion(),
                null,
                null,
                null,
                List.of(),
                sent.history(),
                sent.expiresAt());
    }

    /** In order, or the replay is worth nothing. */
    private void sent(int index, Notification entry) {
        int complaint = index / Arrivals.STEPS;
        if (index % Arrivals.STEPS != told[complaint]) {
            throw new IllegalStateException("the text of step " + index % Arrivals.STEPS + " is out of turn");
        }
        told[complaint]++;
        course.sent(Watch.millisOf(entry.change().written().at()), watch.now());
        if (told[complaint] == Arrivals.STEPS) {
            int first = complaint * Arrivals.STEPS;
            Arrays.fill(entries, first, first + Arrivals.STEPS, null);
        }
    }

    private boolean isStillDue(long key) {
        Notification entry = entries[DueKeys.entryOf(key)];
        return entry != null
                && entry.isUnfinished()
                && Watch.millisOf(Objects.requireNonNull(entry.dueAt())) == DueKeys.dueAt(key);
    }
}
