package org.ishaar.local.lambda;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Goes round the shards on a thread of its own: discover, read, start the batches that are due. */
final class PollingLoop implements AutoCloseable {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** A round with an error is followed by a longer wait. */
    private static final long ERROR_MILLIS = 1000;

    private static final int ROUNDS_BETWEEN_DISCOVERIES = 20;

    private final Shards shards;
    private final ExecutorService batches;
    private final AtomicInteger inFlight;
    private final Consumer<String> report;
    private final Thread thread = new Thread(this::run, "stream-poller");
    private final AtomicLong recordsRead = new AtomicLong();
    private volatile List<ShardReader> readers = List.of();

    private long asked;
    private long answered;
    private boolean caughtUp;
    private boolean stopped;
    private boolean woken;
    private int roundsToDiscovery;

    PollingLoop(Shards shards, ExecutorService batches, AtomicInteger inFlight, Consumer<String> report) {
        this.shards = shards;
        this.batches = batches;
        this.inFlight = inFlight;
        this.report = report;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    List<ShardReader> readers() {
        return readers;
    }

    long recordsRead() {
        return recordsRead.get();
    }

    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    synchronized boolean isCaughtUp() throws InterruptedException {
        asked++;
        long question = asked;
        notifyAll();
        while (answered < question && !stopped) {
            wait();
        }
        return caughtUp && !stopped;
    }

    private void run() {
        try {
            long question = question();
            while (question >= 0) {
                boolean idle = round(question > answered);
                answer(question, idle);
                question = question();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    private synchronized long question() {
        return stopped ? -1 : asked;
    }

    private synchronized void answer(long question, boolean idle) throws InterruptedException {
        answered = question;
        caughtUp = idle;
        notifyAll();
        long until = System.nanoTime() + POLL_NANOS;
        long left = POLL_NANOS;
        while (asked == question && !woken && !stopped && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = until - System.nanoTime();
        }
        woken = false;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // Reported, and tried again: the poller must outlive any one round.
    private boolean round(boolean discover) throws InterruptedException {
        try {
            int changed = discover || --roundsToDiscovery <= 0 ? discover() : 0;
            for (ShardReader reader : shards.active()) {
                changed += read(reader);
            }
            changed += shards.retire();
            readers = shards.active();
            if (changed > 0) {
                wake();
            }
            return changed == 0 && isIdle();
        } catch (RuntimeException e) {
            report.accept("The stream cannot be read: " + e.getClass().getSimpleName());
            Thread.sleep(ERROR_MILLIS);
            return false;
        }
    }

    private boolean isIdle() {
        return inFlight.get() == 0 && readers.stream().allMatch(reader -> reader.pending() == 0);
    }

    private int discover() {
        roundsToDiscovery = ROUNDS_BETWEEN_DISCOVERIES;
        return shards.discover();
    }

    private int read(ShardReader reader) {
        try {
            int count = reader.read(System.nanoTime());
            recordsRead.addAndGet(count);
            reader.startDueBatches(batches, System.nanoTime());
            return count;
        } catch (ResourceNotFoundException e) {
            report.accept("Shard " + reader.shard().id() + " is gone: its table was deleted, or its records expired");
            reader.end();
            return 1;
        }
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
