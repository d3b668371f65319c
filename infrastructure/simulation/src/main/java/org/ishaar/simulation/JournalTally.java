package org.ishaar.simulation;

import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.State;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.Journal;

/** What operators would be told, counted; and none of it may be a number. */
final class JournalTally implements Journal {

    private final World world;

    JournalTally(World world) {
        this.world = world;
    }

    @Override
    public void recorded(Notification entry) {
        if (entry.reason() == Reason.MISSED) {
            world.history.count("filed by the audit");
        }
        if (entry.state() != State.PENDING) {
            world.trace(() -> "tells of " + FaultyLedger.said(entry));
        }
    }

    @Override
    public void repeatedUncertain(Notification entry) {
        world.history.count("repeated as uncertain");
    }

    @Override
    public void settledByReceipt(Notification entry) {
        world.history.count("settled by a receipt");
    }

    @Override
    public void received(Receipt receipt) {
        world.history.count("receipts");
    }

    @Override
    public void acceptedTwice(Notification entry) {
        world.history.count("accepted twice");
    }

    @Override
    public void returned(StatusChange change) {
        world.history.count("returned");
    }

    @Override
    public void trouble(String what, StatusChange change, String code) {
        world.trace(() -> "tells of trouble: " + what);
    }

    @Override
    public void trouble(String what, String code) {
        world.trace(() -> "tells of trouble: " + what + " " + code);
    }

    void line(String line) {
        world.trace(() -> "logs " + line);
        keepsSecrets(line);
    }

    void keepsSecrets(String told) {
        if (Numbers.secrets().stream().anyMatch(told::contains)) {
            world.history.violated("privacy", "a number where none may be");
        }
    }
}
