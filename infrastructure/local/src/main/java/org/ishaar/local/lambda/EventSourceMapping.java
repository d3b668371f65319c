package org.ishaar.local.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishaar.local.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Feeds a function from a table's stream, as Lambda's event source mapping does. */
public final class EventSourceMapping implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Delivery.Target target;
    private final String id;
    private final Checkpoints checkpoints;
    private final List<FilterPattern> filters;
    private final DynamoDbStreamsClient client;
    private final Shards shards;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService batches;
    private final PollingLoop loop;
    private boolean startsAtLatest;

    private EventSourceMapping(Delivery.Target target, String id, DynamoDbStreamsClient client) throws IOException {
        this.target = target;
        this.id = id;
        this.client = client;
        this.filters = target.source().filterPatterns().stream()
                .map(FilterPattern::parse)
                .toList();
        this.checkpoints = Checkpoints.open(target.options().checkpoints().map(folder -> folder.resolve(id)));
        TableStreams streams = new TableStreams(client, target.source().table());
        this.shards = new Shards(streams, checkpoints, this::open);
        this.batches = Executors.newCachedThreadPool(DaemonThreads.named("batch"));
        this.loop = new PollingLoop(shards, batches, inFlight, target.options().report());
    }

    /** Starts to read; where a folder of checkpoints is given and used before, from where it had got to. */
    public static EventSourceMapping start(
            StreamSource source, Invocable function, DynamoDbStreamsClient client, MappingOptions options)
            throws IOException {
        String id = mappingId(source, function);
        Delivery.Target target = new Delivery.Target(function, source, options, Clock.systemUTC());
        EventSourceMapping mapping = new EventSourceMapping(target, id, client);
        if (source.startingPosition().equals("LATEST") && mapping.checkpoints.isEmpty()) {
            mapping.startAtLatest();
        }
        mapping.loop.start();
        return mapping;
    }

    /** Places are taken before start returns: what is written after it belongs to the mapping. */
    private void startAtLatest() {
        shards.startAtLatest(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        startsAtLatest = true;
        shards.discover();
        startsAtLatest = false;
    }

    /** The same at every start, so that checkpoints and failure objects are found again. */
    private static String mappingId(StreamSource source, Invocable function) {
        String name = function.name() + "/" + source.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String id() {
        return id;
    }

    private ShardReader open(StreamShard shard) {
        ShardProgress progress = new ShardProgress(sequence -> checkpoints.put(shard.id(), Checkpoint.after(sequence)));
        ShardCursor cursor = new ShardCursor(client, shard, target.options().report());
        ShardReader.Parts parts = new ShardReader.Parts(target.source(), filters, progress);
        Delivery delivery = delivery(shard, progress);
        ShardReader reader = new ShardReader(shard, cursor, parts, () -> lane(delivery));
        checkpoints.find(shard.id()).ifPresent(checkpoint -> resume(checkpoint, cursor, reader));
        return reader;
    }

    private void resume(Checkpoint checkpoint, ShardCursor cursor, ShardReader reader) {
        if (checkpoint.kind() == Checkpoint.Kind.AFTER) {
            cursor.startAfter(checkpoint.value());
        } else if (checkpoint.kind() == Checkpoint.Kind.SINCE) {
            resumeSince(Instant.parse(checkpoint.value()), cursor, reader);
        }
    }

    private void resumeSince(Instant since, ShardCursor cursor, ShardReader reader) {
        if (startsAtLatest) {
            cursor.startAtLatest();
        } else {
            reader.skipBefore(since);
        }
    }

    private Delivery delivery(StreamShard shard, ShardProgress progress) {
        String bucket = target.source().failureBucket().orElse("none");
        FailureFolder failures = new FailureFolder(target.options().buckets().resolve(bucket), id);
        Delivery.Origin origin = new Delivery.Origin(
                shard.streamArn(),
                shard.id(),
                failures,
                done -> progress.done(done.stream().map(StreamRecord::sequence).toList()));
        return new Delivery(target, origin, wait -> stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    private Lane lane(Delivery delivery) {
        return new Lane(target.source(), batch -> deliver(delivery, batch), this::count);
    }

    private void count(boolean started) {
        inFlight.addAndGet(started ? 1 : -1);
        loop.wake();
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // A lane that dies without a word would look like an idle one.
    private boolean deliver(Delivery delivery, List<StreamRecord> batch) {
        try {
            delivery.deliver(batch);
            return stopping.getCount() > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            target.options().report().accept("A lane has stopped: " + e);
            return false;
        }
    }

    /**
     * Looks now, and answers only after a look that began after the question: true when it found no unread record and
     * nothing is pending or in flight.
     */
    public boolean isCaughtUp() throws InterruptedException {
        return loop.isCaughtUp();
    }

    public MappingStatus status() {
        List<ShardReader> readers = loop.readers();
        return new MappingStatus(
                loop.recordsRead(),
                readers.stream().mapToInt(ShardReader::pending).sum(),
                inFlight.get(),
                checkpoints.all());
    }

    /** Batches in flight are finished, those that wait are left to the next start. */
    @Override
    public void close() {
        stopping.countDown();
        loop.close();
        batches.shutdown();
        try {
            Duration longest = target.function().timeout().plus(GRACE);
            if (!batches.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                batches.shutdownNow();
            }
        } catch (InterruptedException e) {
            batches.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
