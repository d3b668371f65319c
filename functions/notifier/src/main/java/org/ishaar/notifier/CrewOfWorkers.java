package org.ishaar.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.function.Crew;
import org.ishaar.notifier.audit.Workers;

/** The audit's work in the crew's threads. */
record CrewOfWorkers(Crew crew) implements Workers {

    @Override
    public <T, R> List<R> all(List<T> things, Function<T, R> work) {
        Queue<R> results = new ConcurrentLinkedQueue<>();
        Queue<StoreUnavailableException> failures = new ConcurrentLinkedQueue<>();
        List<Runnable> tasks = new ArrayList<>();
        things.forEach(thing -> tasks.add(() -> {
            try {
                results.add(work.apply(thing));
            } catch (StoreUnavailableException e) {
                failures.add(e);
            }
        }));
        crew.workOff(tasks);
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return List.copyOf(results);
    }
}
