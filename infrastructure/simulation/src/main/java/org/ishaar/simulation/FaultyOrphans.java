package org.ishaar.simulation;

import java.time.Instant;
import java.util.List;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;
import org.jspecify.annotations.Nullable;

/** The orphans as functions meet them. */
final class FaultyOrphans implements Orphans {

    private final World world;
    private final Calls calls;
    private final OrphanTable table;

    FaultyOrphans(World world, Calls calls) {
        this.world = world;
        this.calls = calls;
        table = world.orphans;
    }

    @Override
    public void file(Orphan orphan) {
        write("file", orphan, () -> {
            table.file(orphan);
            world.history.evidence.filed(orphan);
        });
    }

    @Override
    public List<Orphan> toLookUp(Instant now) {
        return calls.read("read the orphans that are due", () -> table.toLookUp(now));
    }

    @Override
    public void postpone(Orphan orphan, Instant lookAt) {
        write("postpone", orphan, () -> table.postpone(orphan, lookAt));
    }

    @Override
    public void remove(Orphan orphan) {
        write("remove", orphan, () -> table.remove(orphan));
    }

    @Override
    public List<Orphan> of(String numberHash) {
        return calls.read("read a number's orphans", () -> table.of(numberHash));
    }

    /** The token makes a repeat of the transaction the same one. */
    @Override
    public boolean adopt(Orphan orphan, Notification asRead, Notification settled) {
        Adoption adoption = new Adoption(orphan, asRead, settled);
        return calls.write(adoption.toString(), adoption::once);
    }

    private final class Adoption {
        private final Orphan orphan;
        private final Notification asRead;
        private final Notification settled;
        private final Hold hold;
        private @Nullable Boolean won;

        private Adoption(Orphan orphan, Notification asRead, Notification settled) {
            this.orphan = orphan;
            this.asRead = asRead;
            this.settled = settled;
            hold = world.history.holdOf(asRead);
        }

        private boolean once() {
            if (won == null) {
                won = table.adopt(orphan, asRead, settled);
                boolean adopted = won;
                world.trace(() -> this + (adopted ? "" : ": lost"));
                if (adopted) {
                    world.history.recorded(hold, settled);
                    world.history.evidence.adopted(orphan, asRead, settled);
                }
            }
            return won;
        }

        @Override
        public String toString() {
            return "adopt " + orphan.receipt().messageId() + " for " + ChangeKey.of(asRead);
        }
    }

    private void write(String what, Orphan orphan, Runnable write) {
        String said = what + " " + orphan.receipt().messageId();
        calls.write(said, () -> {
            world.trace(() -> said);
            write.run();
            return true;
        });
    }
}
