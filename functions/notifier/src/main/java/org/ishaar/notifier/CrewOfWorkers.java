package org.ishaar.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.ishaar.ledger.function.Crew;
import org.ishaar.notifier.audit.Workers;

/** The audit's work in the crew's threads. */
record CrewOfWorkers(Crew crew) implements Workers {

    @Override
    public <T, R> List<R> all(List<T> things, Function<T, R> work) {
        Queue<R> results = new ConcurrentLinkedQueue<>();
        List<Runnable> tasks = new ArrayList<>();
        things.forEach(thing -> tasks.add(() -> results.add(work.apply(thing))));
        crew.workOff(tasks);
        return List.copyOf(results);
    }
}
