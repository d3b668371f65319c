package org.ishaar.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Many seeds, one after another on each of some threads. */
final class Campaign {

    private final long from;
    private final long to;
    private final boolean stopsAtFirst;
    private final Consumer<Outcome> failed;
    private final AtomicLong next;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Outcome> failures = new ArrayList<>();
    private long done;

    /**
     * A campaign that has not begun.
     *
     * @param from the first seed
     * @param seeds how many
     * @param stopsAtFirst whether one failure is enough
     * @param failed is told of each failure at once
     */
    Campaign(long from, long seeds, boolean stopsAtFirst, Consumer<Outcome> failed) {
        this.from = from;
        this.to = from + seeds;
        this.stopsAtFirst = stopsAtFirst;
        this.failed = failed;
        next = new AtomicLong(from);
    }

    /**
     * Runs all seeds, or up to the first failure.
     *
     * @throws IllegalStateException when a fault of the simulation itself ended it before that
     */
    void run(int threads) {
        List<Thread> crew = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            crew.add(Threads.start(this::work));
        }
        crew.forEach(Campaign::join);
        if (done() < size() && !isStopped()) {
            throw new IllegalStateException("only " + done() + " of " + size() + " seeds were run");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void work() {
        Coroutines coroutines = new Coroutines();
        for (long seed = next.getAndIncrement(); seed < to && !isStopped(); seed = next.getAndIncrement()) {
            take(Simulation.outcomeOf(seed, Trace.silent(), coroutines));
        }
    }

    private synchronized boolean isStopped() {
        return stopsAtFirst && !failures.isEmpty();
    }

    private synchronized void take(Outcome outcome) {
        done++;
        outcome.counts().forEach((what, count) -> counts.merge(what, (long) count, Long::sum));
        if (outcome.failed()) {
            failures.add(outcome);
            failed.accept(outcome);
        }
    }

    synchronized long done() {
        return done;
    }

    long size() {
        return to - from;
    }

    /** Those that failed, by seed. */
    synchronized List<Outcome> failures() {
        return failures.stream().sorted(Comparator.comparingLong(Outcome::seed)).toList();
    }

    synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }
}
