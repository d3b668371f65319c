package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ishaar.notifier.decision.Control;
import org.jspecify.annotations.Nullable;

/** What all parts of a run share: time, chance, the senders on their way, and the record of what happened. */
final class World {

    /** A call to a table or to SNS ends within this, one way or another. */
    static final Duration CALL = Duration.ofSeconds(5);

    private static final long MOMENT = 1000;

    final Chance chance;
    final Knobs knobs;
    final Trace trace;
    final Coroutines coroutines;
    final LedgerTable table = new LedgerTable(this::now);
    final OrphanTable orphans = new OrphanTable(table);
    final Carrier carrier;
    final History history = new History(this);
    final List<Sender> senders = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    /** No more faults and interruptions: things are left to settle. */
    boolean calm;
    /** SNS refuses everything until then, in epoch milliseconds. */
    long outageUntil;

    Control control;
    private @Nullable Sender running;
    private long now = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    World(Chance chance, Chance carriers, Trace trace, Coroutines coroutines) {
        this.chance = chance;
        this.trace = trace;
        this.coroutines = coroutines;
        knobs = Knobs.by(chance);
        control = Control.on(knobs.limits());
        carrier = new Carrier(this, carriers);
    }

    /** A receipt is only proof while SNS's clock and a sender's differ by less than the rule allows for. */
    int skewSeconds() {
        return carrier.adopts() ? Math.min(knobs.skewSeconds(), Rulebook.EVIDENCE_SKEW) : knobs.skewSeconds();
    }

    /** Lets those go on who can, each up to its next pause, so many times. */
    void letGoOn(Predicate<Sender> which, int turns) {
        for (int turn = 0; turn < turns; turn++) {
            List<Sender> going = senders.stream()
                    .filter(sender -> sender.isRunnable() && which.test(sender))
                    .toList();
            going.forEach(Sender::resume);
        }
    }

    long now() {
        return now;
    }

    void pass(long millis) {
        if (millis >= MOMENT) {
            landLateWrites();
        }
        now += millis;
    }

    /** A write whose caller has given up on it, and that arrives all the same. */
    void landsLater(Runnable write) {
        late.add(write);
    }

    void landLateWrites() {
        List<Runnable> landing = List.copyOf(late);
        late.clear();
        landing.forEach(Runnable::run);
    }

    /** Whether something goes wrong now that does so this often. */
    boolean strikes(double probability) {
        return !calm && chance.in(probability);
    }

    Sender sender() {
        if (running == null) {
            throw new IllegalStateException("no sender is running");
        }
        return running;
    }

    @Nullable
    Sender switchTo(@Nullable Sender next) {
        Sender before = running;
        running = next;
        return before;
    }

    void trace(Supplier<String> what) {
        trace.line(now, () -> (running == null ? "" : running.name() + ": ") + what.get());
    }
}
