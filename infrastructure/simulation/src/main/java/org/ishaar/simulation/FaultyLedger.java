package org.ishaar.simulation;

import java.util.List;
import java.util.Locale;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;

/** The ledger as senders meet it, and the simulation's own record of who held what. */
final class FaultyLedger implements Ledger {

    private final World world;
    private final Calls calls;
    private final LedgerTable table;

    FaultyLedger(World world) {
        this.world = world;
        this.calls = new Calls(world);
        this.table = world.table;
    }

    @Override
    public LedgerAnswer claim(Notification fresh) {
        Hold hold = world.history.holdOf(fresh);
        String what = "claim " + said(fresh);
        return calls.write(what, () -> noted(what, hold, fresh, table.claim(fresh)));
    }

    @Override
    public LedgerAnswer replace(Notification asRead, Notification next) {
        Hold hold = world.history.holdOf(next);
        long began = world.sender().lambda.startedAt();
        String what = "replace " + said(asRead) + " by " + said(next);
        return calls.write(what, () -> {
            Notification before = table.find(ChangeKey.of(asRead));
            LedgerAnswer answer = table.replace(asRead, next);
            if (answer.won() && before != null && !isOf(before, asRead) && !isOf(before, next)) {
                world.history.violated("held", what + " by a sender that holds it no more");
            }
            noted(what, hold, next, answer);
            Notification after = table.find(ChangeKey.of(asRead));
            if (before != null && after != null) {
                world.history.receipts.replaced(before, after, began);
            }
            return answer;
        });
    }

    @Override
    public List<Notification> entriesOf(String complaintId) {
        return calls.read("look at " + complaintId, () -> {
            world.trace(() -> "looks at " + complaintId);
            return table.entriesOf(complaintId);
        });
    }

    private static boolean isOf(Notification standing, Notification mine) {
        return standing.attempt().token().equals(mine.attempt().token());
    }

    private LedgerAnswer noted(String what, Hold hold, Notification next, LedgerAnswer answer) {
        world.trace(() -> what + (answer.won() ? "" : ": lost"));
        if (answer.won()) {
            world.history.recorded(hold, next);
        }
        return answer;
    }

    static String said(Notification entry) {
        String reason = entry.reason() == null ? "" : "/" + entry.reason();
        return ChangeKey.of(entry) + " " + entry.state().name().toLowerCase(Locale.ROOT) + reason;
    }
}
