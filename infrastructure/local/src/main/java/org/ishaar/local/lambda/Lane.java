package org.ishaar.local.lambda;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ishaar.local.template.StreamSource;

/** One batch in flight at a time, in order. A key always meets the same lane. */
final class Lane {
    /** Lambda's limit for one event. */
    private static final int PAYLOAD_BYTES = 6 * 1024 * 1024;

    /** Delivers one batch; false when it stopped before the batch was done, so that nothing may pass it. */
    interface Work {
        boolean deliver(List<StreamRecord> batch);
    }

    private record Waiting(StreamRecord record, long sinceNanos) {}

    private final StreamSource source;
    private final Work work;
    private final Consumer<Boolean> inFlight;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean busy;

    /** inFlight is told true when a batch starts and false when it ends. */
    Lane(StreamSource source, Work work, Consumer<Boolean> inFlight) {
        this.source = source;
        this.work = work;
        this.inFlight = inFlight;
    }

    static int of(String keys, int lanes) {
        return Math.floorMod(keys.hashCode(), lanes);
    }

    synchronized void add(StreamRecord record, long nowNanos) {
        queue.add(new Waiting(record, nowNanos));
    }

    /** Starts a batch when one is due and none is in flight. */
    synchronized void start(Executor executor, long nowNanos) {
        if (!busy && isDue(nowNanos)) {
            busy = true;
            executor.execute(this::run);
        }
    }

    private void run() {
        List<StreamRecord> batch = take();
        inFlight.accept(true);
        boolean delivered = work.deliver(batch);
        synchronized (this) {
            busy = !delivered;
        }
        inFlight.accept(false);
    }

    private boolean isDue(long nowNanos) {
        Waiting oldest = queue.peek();
        if (oldest == null) {
            return false;
        }
        Duration waited = Duration.ofNanos(nowNanos - oldest.sinceNanos());
        return queue.size() >= source.batchSize()
                || waited.compareTo(source.batchingWindow()) >= 0
                || bytes() >= PAYLOAD_BYTES;
    }

    private long bytes() {
        return queue.stream().mapToLong(waiting -> waiting.record().bytes()).sum();
    }

    private synchronized List<StreamRecord> take() {
        List<StreamRecord> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < source.batchSize() && !queue.isEmpty()) {
            StreamRecord next = queue.element().record();
            bytes += next.bytes();
            if (bytes > PAYLOAD_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(next);
            queue.remove();
        }
        return batch;
    }
}
