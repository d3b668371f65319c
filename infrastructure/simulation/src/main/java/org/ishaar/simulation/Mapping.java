package org.ishaar.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event source mapping on one shard: batches in order, each again until it is taken or given up. */
final class Mapping {

    private static final int LARGEST_BATCH = 5;

    private static final long KEPT = Duration.ofHours(24).toMillis();

    private final String name;
    private final World world;
    private final Functions functions;
    private final List<Write> records = new ArrayList<>();
    private final List<Write> bucket = new ArrayList<>();
    private int next;
    private int tries;
    private @Nullable Try running;

    private static final class Try {
        private final List<Write> batch;
        private @Nullable List<String> failed;

        private Try(List<Write> batch) {
            this.batch = batch;
        }
    }

    private @Nullable Sender sender;

    Mapping(String name, World world, Functions functions) {
        this.name = name;
        this.world = world;
        this.functions = functions;
    }

    void add(Write write) {
        records.add(write);
    }

    boolean isIdle() {
        look();
        return running == null && next == records.size();
    }

    /** Invokes the function unless it is at work. */
    void poll() {
        look();
        if (running == null && next < records.size()) {
            int most = Math.min(LARGEST_BATCH, records.size() - next);
            running = new Try(List.copyOf(records.subList(next, next + world.chance.between(1, most))));
            sender = invoke(name, running);
        }
    }

    private Sender invoke(String function, Try attempt) {
        return functions.stream(function, attempt.batch, failed -> attempt.failed = failed);
    }

    private void look() {
        if (running != null && sender != null && sender.hasEnded()) {
            conclude(running);
            running = null;
        }
    }

    private void conclude(Try done) {
        List<String> failed = done.failed;
        int kept = failed == null ? 0 : firstOf(failed, done.batch);
        next += kept;
        done.batch.subList(0, kept).forEach(new TakeOver(world)::handled);
        tries = kept == 0 ? tries + 1 : 0;
        if (tries >= world.knobs.tries() && world.knobs.disorderly() && !world.calm) {
            List<Write> givenUp = done.batch;
            bucket.addAll(givenUp);
            next += givenUp.size();
            tries = 0;
        }
    }

    /** The answer is taken at its lowest number: all from there on comes again. */
    private static int firstOf(List<String> failed, List<Write> batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (failed.contains(Long.toString(batch.get(i).sequence()))) {
                return i;
            }
        }
        return batch.size();
    }

    /** Takes the function for dead although it is at work: a try that failed. */
    void loseTouch() {
        look();
        if (running != null) {
            conclude(running);
            running = null;
        }
    }

    /** Records that nobody has read for a day are gone. */
    void expire() {
        look();
        while (running == null && next < records.size() && isExpired(records.get(next))) {
            world.history.unread.add(records.get(next));
            world.history.count("records expired unread");
            next++;
        }
    }

    private boolean isExpired(Write record) {
        return record.at() + KEPT < world.now();
    }

    boolean hasFailures() {
        return !bucket.isEmpty();
    }

    /** The operators' replay of the failure bucket: done when nothing of it is reported as failed. */
    void replayFailures() {
        List<Write> replayed = List.copyOf(bucket);
        functions.stream("replay", replayed, failed -> {
            if (failed.isEmpty()) {
                bucket.removeAll(replayed);
            }
        });
    }

    /** Records of long ago once more. */
    void redeliver() {
        if (next > 0) {
            int from = world.chance.below(next);
            int to = Math.min(next, from + world.chance.between(1, 3));
            List<Write> once = new ArrayList<>(records.subList(from, to));
            once.removeAll(world.history.unread);
            functions.stream("redelivery", once, ignored -> {});
        }
    }
}
