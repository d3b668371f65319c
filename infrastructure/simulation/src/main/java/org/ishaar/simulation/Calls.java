package org.ishaar.simulation;

import java.util.function.Supplier;
import org.ishaar.ledger.StoreUnavailableException;

/** Calls to tables as the network serves them: slow, failed, done though they seem to have failed, done twice. */
final class Calls {

    private enum Fault {
        NONE,
        /** Never arrived. */
        LOST,
        /** Done, but the answer is lost. */
        ANSWER_LOST,
        /** Done, the answer lost, and repeated by the SDK. */
        REPEATED,
        /** The caller gives up, then it is done. */
        LATE
    }

    private final World world;

    Calls(World world) {
        this.world = world;
    }

    <T> T read(String what, Supplier<T> reading) {
        Sender sender = world.sender();
        sender.pause();
        world.pass(world.chance.below(20));
        if (world.strikes(world.knobs.store())) {
            throw down(what);
        }
        T read = reading.get();
        sender.pause();
        return read;
    }

    /** Nobody comes in between what the caller did last and the call's start; the caller may freeze after it. */
    <T> T write(String what, Supplier<T> writing) {
        Sender sender = world.sender();
        long entered = world.now();
        world.pass(world.chance.below(20));
        Fault fault = fault();
        sender.pause();
        if (fault == Fault.LOST || isOverdue(entered)) {
            throw down(what);
        }
        if (fault == Fault.LATE) {
            throw late(what, writing);
        }
        T written = writing.get();
        sender.pause();
        if (fault == Fault.REPEATED && !isOverdue(entered)) {
            written = writing.get();
            sender.pause();
        }
        if (fault == Fault.ANSWER_LOST || (isOverdue(entered) && world.chance.oneIn(2))) {
            throw down(what);
        }
        return written;
    }

    private StoreUnavailableException late(String what, Supplier<?> writing) {
        StoreUnavailableException down = down(what);
        world.landsLater(() -> {
            world.history.unheard = true;
            Object unheard = writing.get();
            world.history.unheard = false;
            world.trace(() -> "nobody hears of " + unheard);
        });
        return down;
    }

    boolean isOverdue(long entered) {
        return world.now() - entered > World.CALL.toMillis();
    }

    private Fault fault() {
        if (!world.strikes(world.knobs.store())) {
            return Fault.NONE;
        }
        return Fault.values()[world.chance.between(1, Fault.values().length - 1)];
    }

    /** Some errors come back at once, others when the client has waited long enough. */
    private StoreUnavailableException down(String what) {
        world.sender().disturb();
        if (world.chance.oneIn(2)) {
            world.pass(World.CALL.toMillis());
        }
        world.trace(() -> what + ": no answer");
        return new StoreUnavailableException(what, "Down", new IllegalStateException("simulated"));
    }
}
