package org.ishaar.bench.core;

import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.Journal;

/** Nobody is told: what is written to the log is no part of the core. */
public final class Silence implements Journal {

    @Override
    public void recorded(Notification entry) {}

    @Override
    public void repeatedUncertain(Notification entry) {}

    @Override
    public void settledByReceipt(Notification entry) {}

    @Override
    public void acceptedTwice(Notification entry) {}

    @Override
    public void returned(StatusChange change) {}

    @Override
    public void received(Receipt receipt) {}

    @Override
    public void trouble(String what, StatusChange change, String code) {
        throw new IllegalStateException(what);
    }

    @Override
    public void trouble(String what, String code) {
        throw new IllegalStateException(what);
    }
}
