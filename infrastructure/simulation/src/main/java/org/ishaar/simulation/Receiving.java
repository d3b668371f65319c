package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Control;

/** What the adversary does with receipts; nothing in runs without them. */
final class Receiving {

    /** Longer than the longest wait between two looks for an orphan's entry. */
    private static final Duration LAST_LOOK = Duration.ofHours(5);

    private static final int MOST_TURNS = 60;

    private final World world;
    private final Carrier carrier;
    private final Chance chance;
    private final Functions senders;
    private final ReceiptFunctions functions;
    private final DeliveryLogs logs;
    private boolean lookedLast;

    Receiving(World world, Chance chance, Functions senders) {
        this.world = world;
        this.chance = chance;
        this.senders = senders;
        carrier = world.carrier;
        functions = new ReceiptFunctions(world, senders);
        logs = new DeliveryLogs(world, functions);
    }

    void move() {
        if (carrier.knobs.on()) {
            move(chance.below(16));
        }
    }

    private void move(int kind) {
        switch (kind) {
            case 0, 1, 2, 3 -> logs.poll(chance);
            case 4 -> functions.lookAtOrphans();
            case 5, 6 -> carrier.strangerSends();
            case 7 -> disturb();
            case 8, 9, 10 -> goOn();
            default -> hurry();
        }
    }

    /** Where lines come at once they are also taken at once, before those who stand still have told the ledger. */
    private void hurry() {
        if (carrier.knobs.prompt()) {
            logs.pollAll();
            world.letGoOn(sender -> isOfReceipts(sender.name()), MOST_TURNS);
            if (chance.oneIn(8)) {
                resendBeforeOrphansAreSeen();
            }
        }
    }

    /** What was filed under a number is there still when those of unknown outcome come up, though its entry is known. */
    private void resendBeforeOrphansAreSeen() {
        world.letGoOn(sender -> true, MOST_TURNS);
        world.pass(Rulebook.LEASE.toMillis() + 60_000);
        senders.resend();
        world.letGoOn(sender -> sender.name().startsWith("resender"), MOST_TURNS);
    }

    private void disturb() {
        switch (chance.below(4)) {
            case 0 -> carrier.citizenStops();
            case 1 -> carrier.useUpTheQuota();
            default -> raiseTheQuota();
        }
    }

    /** Operators raise the quota and end the hold, as operations.md says: by its time, so that late lines hold nothing. */
    private void raiseTheQuota() {
        if (carrier.isUsedUp()) {
            carrier.raiseTheQuota();
            Control control = world.control;
            Instant now = Instant.ofEpochMilli(world.now());
            world.control = new Control(control.brake(), now, control.limits(), control.unreadable());
        }
    }

    private void goOn() {
        List<Sender> receiving = world.senders.stream()
                .filter(sender -> sender.isRunnable() && isOfReceipts(sender.name()))
                .toList();
        if (!receiving.isEmpty()) {
            chance.oneOf(receiving).resume();
        }
    }

    private static boolean isOfReceipts(String sender) {
        return sender.startsWith("receipts") || sender.startsWith("orphans");
    }

    /** The quota is raised for good. */
    void settle() {
        if (carrier.knobs.on()) {
            carrier.raiseTheQuota();
            world.control = new Control(
                    Brake.ON, Instant.ofEpochMilli(world.now()), world.knobs.limits(), world.control.unreadable());
        }
    }

    /** All that has come by now, and a look at the orphans. */
    void handleAll() {
        if (carrier.knobs.on()) {
            logs.pollAll();
            functions.lookAtOrphans();
        }
    }

    /** When the next line comes; the largest time when none does. */
    long next() {
        return logs.next();
    }

    /** Whether every line was taken, and every orphan looked up once more since. */
    boolean isDone() {
        if (!carrier.knobs.on() || lookedLast) {
            return logs.isDone();
        }
        if (logs.isDone()) {
            lookedLast = true;
            world.pass(LAST_LOOK.toMillis());
        }
        return false;
    }
}
