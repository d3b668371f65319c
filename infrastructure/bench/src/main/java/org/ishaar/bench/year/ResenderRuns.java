package org.ishaar.bench.year;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ishaar.notifier.decision.Invocation;
import org.jspecify.annotations.Nullable;

/** The resender's runs, one at a time, begun at whole minutes; each works off what is due in rounds until its time is up. */
final class ResenderRuns implements Station {

    private static final long MINUTE = 60_000;

    private final Instance instance;
    private final DueKeys due;
    private final BiConsumer<Integer, Invocation> clear;
    private final Queue<Integer> tasks = new ArrayDeque<>();
    private DueKeys.@Nullable Rounds rounds;
    private Invocation run;
    private long nextRun;

    /** @param clear goes through a complaint's unfinished entries */
    ResenderRuns(Instance instance, DueKeys due, BiConsumer<Integer, Invocation> clear) {
        this.instance = instance;
        this.due = due;
        this.clear = clear;
        run = instance.begin(0, 0);
    }

    @Override
    public long nextAt() {
        if (!tasks.isEmpty()) {
            return instance.freeAt();
        }
        return rounds == null ? nextRun : instance.allFreeAt();
    }

    @Override
    public void step() {
        if (!tasks.isEmpty()) {
            int complaint = tasks.remove();
            instance.work(() -> clear.accept(complaint, run));
        } else if (rounds == null) {
            run = instance.begin(nextRun, 0);
            rounds = due.due(nextRun);
        } else {
            goOn(rounds);
        }
    }

    /** The whole crew is free: another round, or the end of the run. */
    private void goOn(DueKeys.Rounds reading) {
        instance.work(() -> {
            if (reading.hasNext() && run.hasTimeToSend()) {
                Set<Integer> complaints = reading.next();
                tasks.addAll(complaints);
                run.bounds().permits().expect(complaints.size());
            } else {
                reading.close();
                instance.end();
                rounds = null;
            }
        });
        nextRun = (instance.allFreeAt() / MINUTE + 1) * MINUTE;
    }
}
