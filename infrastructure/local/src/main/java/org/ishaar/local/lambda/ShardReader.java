package org.ishaar.local.lambda;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ishaar.local.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Reads one shard, filters, and spreads the records over its lanes. */
final class ShardReader {
    private static final int LEAST_HELD = 1000;

    private final StreamShard shard;
    private final ShardCursor cursor;
    private final ShardProgress progress;
    private final StreamSource source;
    private final List<FilterPattern> filters;
    private final List<Lane> lanes;
    private final AtomicLong read = new AtomicLong();
    private Instant since = Instant.MIN;
    private int lastPage = -1;

    /** What a mapping has ready for each of its shards. */
    record Parts(StreamSource source, List<FilterPattern> filters, ShardProgress progress) {}

    ShardReader(StreamShard shard, ShardCursor cursor, Parts parts, Supplier<Lane> lanes) {
        this.shard = shard;
        this.cursor = cursor;
        this.progress = parts.progress();
        this.source = parts.source();
        this.filters = parts.filters();
        this.lanes = IntStream.range(0, source.parallelizationFactor())
                .mapToObj(lane -> lanes.get())
                .toList();
    }

    void skipBefore(Instant instant) {
        since = instant;
    }

    StreamShard shard() {
        return shard;
    }

    long recordsRead() {
        return read.get();
    }

    int pending() {
        return progress.pending();
    }

    /** Its records are gone: what was read is still delivered, then it counts as finished. */
    void end() {
        cursor.end();
    }

    /** Read to its end, and everything done. */
    boolean isFinished() {
        return cursor.hasEnded() && pending() == 0;
    }

    /** Nothing left of it as far as the last read tells. */
    boolean isDrained() {
        return lastPage == 0 && pending() == 0;
    }

    /** One page at most, and none while more is held than lanes can use: memory stays bounded. */
    int read(long nowNanos) {
        int enough = Math.max(LEAST_HELD, source.batchSize()) * source.parallelizationFactor();
        if (pending() >= enough) {
            return 0;
        }
        List<Record> page = cursor.read();
        page.forEach(record -> accept(StreamRecord.of(record, shard.streamArn()), nowNanos));
        read.addAndGet(page.size());
        lastPage = page.size();
        return lastPage;
    }

    private void accept(StreamRecord record, long nowNanos) {
        progress.read(record.sequence());
        if (record.created().isBefore(since) || !FilterPattern.anyMatches(filters, record.json())) {
            progress.done(List.of(record.sequence()));
        } else {
            lanes.get(Lane.of(record.keys(), lanes.size())).add(record, nowNanos);
        }
    }

    void startDueBatches(Executor executor, long nowNanos) {
        lanes.forEach(lane -> lane.start(executor, nowNanos));
    }
}
