package org.ishaar.bench.year;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The same day at several rates, two side by side: each has a world of its own, so that nothing depends on the others. */
final class Replays {

    /** With three at once the collector has more to do than the third gains. */
    private static final int SIDE_BY_SIDE = 2;

    private Replays() {}

    static List<Outcome> of(Arrivals arrivals, List<Double> rates, Consumer<String> progress)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Callable<Outcome>> replays = new ArrayList<>();
            rates.forEach(rate -> replays.add(() -> replay(arrivals, rate, progress)));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> replay : threads.invokeAll(replays)) {
                outcomes.add(replay.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new IOException("a replay failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Outcome replay(Arrivals arrivals, double rate, Consumer<String> progress) throws IOException {
        Outcome outcome = Replay.of(arrivals, Setting.of(rate));
        progress.accept("year: " + arrivals.changes() + " changes at " + Math.round(rate) + " texts a second");
        return outcome;
    }
}
