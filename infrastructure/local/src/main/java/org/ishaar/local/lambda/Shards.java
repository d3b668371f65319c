package org.ishaar.local.lambda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which shards are being read: a child starts when its parent is finished, a newer stream when the older is drained. */
final class Shards {
    private final TableStreams streams;
    private final Checkpoints checkpoints;
    private final Function<StreamShard, ShardReader> open;
    private final Map<String, ShardReader> active = new LinkedHashMap<>();

    Shards(TableStreams streams, Checkpoints checkpoints, Function<StreamShard, ShardReader> open) {
        this.streams = streams;
        this.checkpoints = checkpoints;
        this.open = open;
    }

    /** Skips what is in the streams already; only at a mapping's very first start. */
    void startAtLatest(Instant now) {
        for (StreamShard shard : streams.shards()) {
            checkpoints.put(shard.id(), shard.isClosed() ? Checkpoint.finished() : Checkpoint.since(now));
        }
    }

    List<ShardReader> active() {
        return List.copyOf(active.values());
    }

    /** Opens what has become readable; returns how many shards that were. */
    int discover() {
        Map<String, StreamShard> listed = streams.shards().stream()
                .collect(Collectors.toMap(StreamShard::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<StreamShard> ready = new ArrayList<>();
        for (StreamShard shard : listed.values()) {
            if (!active.containsKey(shard.id()) && !isFinished(shard.id()) && isReady(shard, listed)) {
                ready.add(shard);
            }
        }
        ready.forEach(shard -> active.put(shard.id(), open.apply(shard)));
        return ready.size();
    }

    private boolean isReady(StreamShard shard, Map<String, StreamShard> listed) {
        boolean parentDone =
                shard.parent().filter(listed::containsKey).map(this::isFinished).orElse(true);
        return parentDone && active.values().stream().noneMatch(older -> holdsBack(older, shard));
    }

    /** Two streams of one table are in the order of their labels, which their ARNs end with. */
    private static boolean holdsBack(ShardReader older, StreamShard shard) {
        return older.shard().streamArn().compareTo(shard.streamArn()) < 0 && !older.isDrained();
    }

    private boolean isFinished(String shardId) {
        return checkpoints
                .find(shardId)
                .filter(checkpoint -> checkpoint.kind() == Checkpoint.Kind.FINISHED)
                .isPresent();
    }

    /** Closes what has been read and done to its end; returns how many shards that were. */
    int retire() {
        List<ShardReader> finished =
                active().stream().filter(ShardReader::isFinished).toList();
        finished.forEach(reader -> {
            checkpoints.put(reader.shard().id(), Checkpoint.finished());
            active.remove(reader.shard().id());
        });
        return finished.size();
    }
}
