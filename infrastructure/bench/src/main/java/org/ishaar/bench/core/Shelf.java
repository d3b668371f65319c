package org.ishaar.bench.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.jspecify.annotations.Nullable;

/** A ledger of one complaint at a time: what it had before, and the one entry that is being worked on. */
final class Shelf implements Ledger {

    private List<Notification> earlier = List.of();
    private @Nullable Notification inWork;

    void open(List<Notification> entries) {
        earlier = entries;
        inWork = null;
    }

    @Override
    public LedgerAnswer claim(Notification fresh) {
        inWork = fresh;
        return LedgerAnswer.WON;
    }

    @Override
    public LedgerAnswer replace(Notification asRead, Notification next) {
        inWork = next;
        return LedgerAnswer.WON;
    }

    /** As read from the table: a new list each time. */
    @Override
    public List<Notification> entriesOf(String complaintId) {
        List<Notification> entries = new ArrayList<>(earlier);
        if (inWork != null) {
            entries.add(inWork);
        }
        return entries;
    }

    Notification inWork() {
        return Objects.requireNonNull(inWork);
    }
}
