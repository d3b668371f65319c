package org.ishaar.local.lambda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Streams that do what DynamoDB Local does not do on demand: shards that end, iterators that expire, trimmed records. */
final class FakeStreams implements DynamoDbStreamsClient {
    final Map<String, List<Shard>> shards = new TreeMap<>();
    final List<GetShardIteratorRequest> iteratorRequests = new ArrayList<>();
    private final Deque<Object> pages = new ArrayDeque<>();

    void shard(String stream, String id, @Nullable String parent) {
        shards.computeIfAbsent(stream, absent -> new ArrayList<>())
                .add(Shard.builder().shardId(id).parentShardId(parent).build());
    }

    void page(@Nullable String next, Record... records) {
        pages.add(GetRecordsResponse.builder()
                .records(records)
                .nextShardIterator(next)
                .build());
    }

    void failure(RuntimeException failure) {
        pages.add(failure);
    }

    @Override
    public ListStreamsResponse listStreams(ListStreamsRequest request) {
        return ListStreamsResponse.builder()
                .streams(shards.keySet().stream()
                        .map(arn -> software.amazon.awssdk.services.dynamodb.model.Stream.builder()
                                .streamArn(arn)
                                .streamLabel(arn)
                                .build())
                        .toList())
                .build();
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        return DescribeStreamResponse.builder()
                .streamDescription(stream -> stream.shards(shards.get(request.streamArn())))
                .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        iteratorRequests.add(request);
        return GetShardIteratorResponse.builder().shardIterator("new").build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        Object page = pages.isEmpty() ? GetRecordsResponse.builder().build() : pages.remove();
        if (page instanceof RuntimeException failure) {
            throw failure;
        }
        return (GetRecordsResponse) page;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        shards.clear();
    }
}
