package org.ishaar.bench.year;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiConsumer;
import org.ishaar.notifier.decision.Invocation;

/**
 * One lane of the stream's event source mapping: batch after batch of up to a hundred records, complaints side by side,
 * the records of one complaint in order. A record is there as soon as it is written: the quarter of a second between two
 * of Lambda's looks at the stream is left out.
 */
final class StreamLane implements Station {

    /** BatchSize of template.yaml. */
    private static final int BATCH = 100;

    private final Instance instance;
    private final Arrivals arrivals;
    private final int[] queue;
    private final BiConsumer<Integer, Invocation> handler;
    private final Queue<List<Integer>> tasks = new ArrayDeque<>();
    private Invocation run;
    private int next;

    /**
     * A lane of its own instance.
     *
     * @param queue indices of this lane's changes, in order
     * @param handler does what one change asks for
     */
    StreamLane(Instance instance, Arrivals arrivals, int[] queue, BiConsumer<Integer, Invocation> handler) {
        this.instance = instance;
        this.arrivals = arrivals;
        this.queue = queue;
        this.handler = handler;
        run = instance.begin(0, 0);
    }

    @Override
    public long nextAt() {
        if (!tasks.isEmpty()) {
            return instance.freeAt();
        }
        return next < queue.length ? Math.max(instance.allFreeAt(), arrivals.at()[queue[next]]) : NEVER;
    }

    @Override
    public void step() {
        if (tasks.isEmpty()) {
            take(nextAt());
        } else {
            List<Integer> ofOneComplaint = tasks.remove();
            instance.work(() -> ofOneComplaint.forEach(change -> handler.accept(change, run)));
        }
    }

    private void take(long now) {
        instance.end();
        List<Integer> batch = new ArrayList<>();
        while (next < queue.length && batch.size() < BATCH && arrivals.at()[queue[next]] <= now) {
            batch.add(queue[next]);
            next++;
        }
        Map<Integer, List<Integer>> byComplaint = new LinkedHashMap<>();
        batch.forEach(change -> byComplaint
                .computeIfAbsent(arrivals.complaints()[change], complaint -> new ArrayList<>(1))
                .add(change));
        tasks.addAll(byComplaint.values());
        run = instance.begin(now, batch.size());
    }
}
