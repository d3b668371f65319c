package org.ishaar.notifier;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.audit.StuckEntries;
import org.ishaar.notifier.decision.Control;

/**
 * Entries long due by the index: all are counted, the first are named. While the brake or a hold stops all sending they
 * wait as they are meant to, and none counts.
 */
record Overdue(Supplier<Control> control, DueIndex index, Ledger ledger, JsonJournal journal, Clock clock)
        implements StuckEntries {

    /** In a long outage everything is overdue: enough to see what they are, not a log of them all. */
    static final int MOST_LINES = 100;

    @Override
    public long report(Instant dueBefore, BooleanSupplier goOn) {
        if (control.get().stop(clock.instant()).isPresent()) {
            return 0;
        }
        DueIndex.Rounds rounds = index.due(Instant.EPOCH, dueBefore);
        int lines = 0;
        while (rounds.hasNext() && goOn.getAsBoolean()) {
            lines += name(rounds.next(), dueBefore, MOST_LINES - lines);
        }
        return rounds.keys();
    }

    private int name(Set<String> complaints, Instant dueBefore, int most) {
        int lines = 0;
        for (String complaintId : complaints) {
            if (lines >= most) {
                break;
            }
            for (Notification entry : ledger.entriesOf(complaintId)) {
                if (entry.isDue(dueBefore) && lines < most) {
                    journal.stuck(entry);
                    lines++;
                }
            }
        }
        return lines;
    }
}
