package org.ishaar.local.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What was read of a shard and is not done yet. Lanes finish out of order; the checkpoint never passes an undone record. */
public final class ShardProgress {
    private final Deque<String> pending = new ArrayDeque<>();
    private final Set<String> done = new HashSet<>();
    private final Consumer<String> checkpoint;

    public ShardProgress(Consumer<String> checkpoint) {
        this.checkpoint = checkpoint;
    }

    public synchronized void read(String sequence) {
        pending.add(sequence);
    }

    public synchronized void done(List<String> sequences) {
        done.addAll(sequences);
        String reached = null;
        while (!pending.isEmpty() && done.remove(pending.element())) {
            reached = pending.remove();
        }
        if (reached != null) {
            checkpoint.accept(reached);
        }
    }

    /** Counts what is done but waits for an earlier record: it is still held, and not behind the checkpoint. */
    public synchronized int pending() {
        return pending.size();
    }
}
