package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishaar.local.template.StreamSource;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;

class ShardReaderTest {
    private static final int LANES = 4;

    private final FakeStreams streams = new FakeStreams();
    private final List<List<String>> batches = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();

    @Test
    void keepsAllOfAnItemInOneLaneAndInOrder() {
        Record[] page = new Record[40];
        for (int i = 0; i < page.length; i++) {
            page[i] = Records.sdk(String.valueOf(i), "c" + i % 5);
        }
        streams.page("next", page);
        ShardReader reader = reader(List.of());

        reader.read(0);
        reader.startDueBatches(Runnable::run, 0);

        assertThat(batches).hasSizeGreaterThan(1).hasSizeLessThanOrEqualTo(LANES);
        for (int item = 0; item < 5; item++) {
            String id = "c" + item + "@";
            assertThat(batches)
                    .filteredOn(batch -> batch.stream().anyMatch(record -> record.startsWith(id)))
                    .singleElement()
                    .satisfies(batch ->
                            assertThat(sequencesOf(id, batch)).hasSize(8).isSorted());
        }
    }

    @Test
    void movesTheCheckpointPastWhatItsFilterKeepsOut() {
        streams.page("next", Records.sdk("1", "c1"), Records.sdk("2", "c1"));
        ShardReader reader = reader(List.of(FilterPattern.parse("{\"eventName\":[\"REMOVE\"]}")));

        reader.read(0);
        reader.startDueBatches(Runnable::run, 0);

        assertThat(batches).isEmpty();
        assertThat(checkpoints).last().isEqualTo("2");
        assertThat(reader.pending()).isZero();
    }

    @Test
    void stopsReadingWhileEnoughIsHeld() {
        Record[] page = new Record[LANES * 1000];
        for (int i = 0; i < page.length; i++) {
            page[i] = Records.sdk(String.valueOf(i), "c" + i);
        }
        streams.page("next", page);
        streams.page("next", Records.sdk("9999", "c1"));
        ShardReader reader = reader(List.of());

        assertThat(reader.read(0)).isEqualTo(page.length);
        assertThat(reader.read(0)).isZero();
    }

    private static List<Integer> sequencesOf(String id, List<String> batch) {
        return batch.stream()
                .filter(record -> record.startsWith(id))
                .map(record -> Integer.valueOf(record.substring(id.length())))
                .toList();
    }

    private ShardReader reader(List<FilterPattern> filters) {
        StreamShard shard =
                new StreamShard(Records.STREAM, Shard.builder().shardId("s1").build());
        ShardCursor cursor = new ShardCursor(streams, shard, report -> {});
        ShardProgress progress = new ShardProgress(checkpoints::add);
        StreamSource source = source();
        return new ShardReader(
                shard,
                cursor,
                new ShardReader.Parts(source, filters, progress),
                () -> new Lane(source, this::deliver, started -> {}));
    }

    private boolean deliver(List<StreamRecord> batch) {
        batches.add(batch.stream()
                .map(record -> record.json().at("/dynamodb/Keys/complaintId/S").asText() + "@" + record.sequence())
                .toList());
        return true;
    }

    private static StreamSource source() {
        return new StreamSource(
                "Changes",
                "Complaints",
                true,
                100,
                Duration.ZERO,
                LANES,
                "TRIM_HORIZON",
                -1,
                -1,
                true,
                true,
                List.of(),
                Optional.empty());
    }
}
