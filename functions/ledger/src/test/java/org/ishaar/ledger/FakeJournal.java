package org.ishaar.ledger;

import java.util.ArrayList;
import java.util.List;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.State;
import org.ishaar.complaint.StatusChange;

/** Remembers what operators would be told. */
public final class FakeJournal implements Journal {

    public final List<String> told = new ArrayList<>();
    public final List<Receipt> received = new ArrayList<>();

    @Override
    public void recorded(Notification entry) {
        if (entry.state() != State.PENDING) {
            told.add(stateOf(entry));
        }
    }

    /** As {@code STATE/REASON}. */
    public static String stateOf(Notification entry) {
        return entry.reason() == null ? entry.state().name() : entry.state() + "/" + entry.reason();
    }

    @Override
    public void repeatedUncertain(Notification entry) {
        told.add("repeated-uncertain");
    }

    @Override
    public void settledByReceipt(Notification entry) {
        told.add("settled-by-receipt");
    }

    @Override
    public void acceptedTwice(Notification entry) {
        told.add("accepted-twice");
    }

    @Override
    public void returned(StatusChange change) {
        told.add("returned");
    }

    @Override
    public void received(Receipt receipt) {
        received.add(receipt);
    }

    @Override
    public void trouble(String what, StatusChange change, String code) {
        told.add(what);
    }

    @Override
    public void trouble(String what, String code) {
        told.add(what);
    }
}
