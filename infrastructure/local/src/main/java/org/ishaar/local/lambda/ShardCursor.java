package org.ishaar.local.lambda;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A place in a shard. Iterators expire and old records are trimmed; the place is found again after the last one read. */
final class ShardCursor {
    private static final int PAGE = 1000;

    private final DynamoDbStreamsClient client;
    private final StreamShard shard;
    private final Consumer<String> report;
    private ShardIteratorType type;
    private @Nullable String lastRead;
    private @Nullable String iterator;
    private boolean ended;

    ShardCursor(DynamoDbStreamsClient client, StreamShard shard, Consumer<String> report) {
        this.client = client;
        this.shard = shard;
        this.report = report;
        this.type = ShardIteratorType.TRIM_HORIZON;
    }

    void startAtLatest() {
        type = ShardIteratorType.LATEST;
        // Taken now: records written before the first read belong to the mapping.
        iterator = newIterator();
    }

    void startAfter(String sequence) {
        type = ShardIteratorType.AFTER_SEQUENCE_NUMBER;
        lastRead = sequence;
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    List<Record> read() {
        if (ended) {
            return List.of();
        }
        try {
            return readPage();
        } catch (ExpiredIteratorException e) {
            iterator = null;
            return readPage();
        } catch (TrimmedDataAccessException e) {
            // DynamoDB Local says so too of the first read of a table, once another table was written before it.
            if (type != ShardIteratorType.TRIM_HORIZON) {
                report.accept("Records of " + shard.id() + " expired unread; reading goes on with the oldest kept");
            }
            type = ShardIteratorType.TRIM_HORIZON;
            iterator = null;
            return readPage();
        }
    }

    private List<Record> readPage() {
        String from = iterator == null ? newIterator() : iterator;
        GetRecordsResponse page =
                client.getRecords(request -> request.shardIterator(from).limit(PAGE));
        iterator = page.nextShardIterator();
        ended = iterator == null;
        List<Record> records = page.records();
        if (!records.isEmpty()) {
            startAfter(records.get(records.size() - 1).dynamodb().sequenceNumber());
        }
        return records;
    }

    private String newIterator() {
        GetShardIteratorRequest request = GetShardIteratorRequest.builder()
                .streamArn(shard.streamArn())
                .shardId(shard.id())
                .shardIteratorType(type)
                .sequenceNumber(type == ShardIteratorType.AFTER_SEQUENCE_NUMBER ? lastRead : null)
                .build();
        return client.getShardIterator(request).shardIterator();
    }
}
