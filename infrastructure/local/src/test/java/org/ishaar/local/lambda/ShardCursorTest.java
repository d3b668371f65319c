package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

class ShardCursorTest {
    private final FakeStreams streams = new FakeStreams();
    private final List<String> reports = new ArrayList<>();
    private final ShardCursor cursor = new ShardCursor(
            streams,
            new StreamShard(Records.STREAM, Shard.builder().shardId("s1").build()),
            reports::add);

    @Test
    void startsWithTheOldestRecord() {
        streams.page("next", Records.sdk("1", "c1"));

        assertThat(cursor.read()).hasSize(1);
        assertThat(lastRequest().shardIteratorType()).isEqualTo(ShardIteratorType.TRIM_HORIZON);
    }

    @Test
    void goesOnAfterItsCheckpoint() {
        cursor.startAfter("17");
        streams.page("next");

        cursor.read();

        assertThat(lastRequest().shardIteratorType()).isEqualTo(ShardIteratorType.AFTER_SEQUENCE_NUMBER);
        assertThat(lastRequest().sequenceNumber()).isEqualTo("17");
    }

    @Test
    void findsItsPlaceAgainWhenTheIteratorExpires() {
        streams.page("next", Records.sdk("1", "c1"));
        streams.failure(ExpiredIteratorException.builder().build());
        streams.page("next", Records.sdk("2", "c1"));

        cursor.read();

        assertThat(cursor.read())
                .extracting(record -> record.dynamodb().sequenceNumber())
                .containsExactly("2");
        assertThat(lastRequest().sequenceNumber()).isEqualTo("1");
    }

    @Test
    void goesOnWithTheOldestKeptWhenItsPlaceWasTrimmed() {
        cursor.startAfter("17");
        streams.failure(TrimmedDataAccessException.builder().build());
        streams.page("next", Records.sdk("90", "c1"));

        assertThat(cursor.read()).hasSize(1);
        assertThat(lastRequest().shardIteratorType()).isEqualTo(ShardIteratorType.TRIM_HORIZON);
        assertThat(reports).singleElement().asString().contains("s1", "expired unread");
    }

    @Test
    void missesNothingWhereItHasReadNothing() {
        streams.failure(TrimmedDataAccessException.builder().build());
        streams.page("next", Records.sdk("90", "c1"));

        assertThat(cursor.read()).hasSize(1);
        assertThat(reports).isEmpty();
    }

    @Test
    void endsWithItsShard() {
        streams.page(null, Records.sdk("1", "c1"));

        assertThat(cursor.read()).hasSize(1);
        assertThat(cursor.hasEnded()).isTrue();
        assertThat(cursor.read()).isEmpty();
    }

    private GetShardIteratorRequest lastRequest() {
        return streams.iteratorRequests.get(streams.iteratorRequests.size() - 1);
    }
}
