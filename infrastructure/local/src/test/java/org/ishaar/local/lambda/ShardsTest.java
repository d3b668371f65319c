package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShardsTest {
    private static final String FIRST = "arn:table/Complaints/stream/2026-01-01";
    private static final String SECOND = "arn:table/Complaints/stream/2026-02-01";

    private final FakeStreams streams = new FakeStreams();
    private final Checkpoints checkpoints = Checkpoints.open(Optional.empty());
    private final Map<String, ShardProgress> progress = new HashMap<>();
    private final Shards shards = new Shards(new TableStreams(streams, "Complaints"), checkpoints, this::open);

    ShardsTest() throws IOException {}

    @Test
    void readsAChildOnlyWhenAllOfItsParentIsDone() {
        streams.shard(FIRST, "parent", null);
        streams.shard(FIRST, "child", "parent");
        streams.page(null, Records.sdk("1", "c1"));
        shards.discover();
        assertThat(active()).containsExactly("parent");

        shards.active().get(0).read(0);
        assertThat(shards.retire()).isZero();
        shards.discover();
        assertThat(active()).containsExactly("parent");

        progress("parent").done(List.of("1"));
        assertThat(shards.retire()).isEqualTo(1);
        shards.discover();
        assertThat(active()).containsExactly("child");
        assertThat(checkpoints.find("parent")).contains(Checkpoint.finished());
    }

    @Test
    void readsAShardWhoseParentIsNoLongerListed() {
        streams.shard(FIRST, "child", "trimmed");

        assertThat(shards.discover()).isEqualTo(1);
    }

    @Test
    void neverReadsAFinishedShardAgain() {
        checkpoints.put("done", Checkpoint.finished());
        streams.shard(FIRST, "done", null);

        assertThat(shards.discover()).isZero();
    }

    @Test
    void readsTheStreamOfATableMadeAgainWhenTheOldOneIsDrained() {
        streams.shard(FIRST, "old", null);
        shards.discover();
        streams.shard(SECOND, "new", null);

        shards.discover();
        assertThat(active()).containsExactly("old");

        streams.page("next");
        shards.active().get(0).read(0);
        shards.discover();
        assertThat(active()).containsExactly("old", "new");
    }

    @Test
    void deliversWhatItReadOfAShardThatIsGone() {
        streams.shard(FIRST, "gone", null);
        streams.page("next", Records.sdk("1", "c1"));
        shards.discover();
        ShardReader reader = shards.active().get(0);
        reader.read(0);

        reader.end();
        assertThat(reader.isFinished()).isFalse();
        List<Runnable> started = new ArrayList<>();
        reader.startDueBatches(started::add, 0);
        assertThat(started).hasSize(1);
    }

    private ShardProgress progress(String shard) {
        ShardProgress found = progress.get(shard);
        if (found == null) {
            throw new AssertionError(shard + " was never opened");
        }
        return found;
    }

    private List<String> active() {
        return shards.active().stream().map(reader -> reader.shard().id()).toList();
    }

    private ShardReader open(StreamShard shard) {
        ShardProgress own = new ShardProgress(sequence -> {});
        progress.put(shard.id(), own);
        ShardCursor cursor = new ShardCursor(streams, shard, report -> {});
        ShardReader.Parts parts = new ShardReader.Parts(Records.source(), List.of(), own);
        return new ShardReader(shard, cursor, parts, () -> new Lane(Records.source(), batch -> true, started -> {}));
    }
}
