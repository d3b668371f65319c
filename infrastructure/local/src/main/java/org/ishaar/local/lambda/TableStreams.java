package org.ishaar.local.lambda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The shards of a table's streams, oldest stream first: a table made again has a second stream. */
record TableStreams(DynamoDbStreamsClient client, String table) {

    List<StreamShard> shards() {
        List<StreamShard> shards = new ArrayList<>();
        streams().forEach(stream -> describe(stream, shards));
        return shards;
    }

    private List<String> streams() {
        List<Stream> streams = new ArrayList<>();
        String from = null;
        do {
            ListStreamsResponse page = list(from);
            streams.addAll(page.streams());
            from = page.lastEvaluatedStreamArn();
        } while (from != null);
        return streams.stream()
                .sorted(Comparator.comparing(Stream::streamLabel))
                .map(Stream::streamArn)
                .toList();
    }

    private ListStreamsResponse list(@Nullable String from) {
        return client.listStreams(request -> request.tableName(table).exclusiveStartStreamArn(from));
    }

    private void describe(String stream, List<StreamShard> shards) {
        String from = null;
        do {
            DescribeStreamResponse page = describe(stream, from);
            page.streamDescription().shards().forEach(shard -> shards.add(new StreamShard(stream, shard)));
            from = page.streamDescription().lastEvaluatedShardId();
        } while (from != null);
    }

    private DescribeStreamResponse describe(String stream, @Nullable String from) {
        return client.describeStream(request -> request.streamArn(stream).exclusiveStartShardId(from));
    }
}
