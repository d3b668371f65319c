package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardProgressTest {
    private final List<String> checkpoints = new ArrayList<>();
    private final ShardProgress progress = new ShardProgress(checkpoints::add);

    @Test
    void neverPassesARecordThatIsNotDone() {
        List.of("1", "2", "3").forEach(progress::read);

        progress.done(List.of("3", "2"));
        assertThat(checkpoints).isEmpty();
        assertThat(progress.pending()).isEqualTo(3);

        progress.done(List.of("1"));
        assertThat(checkpoints).containsExactly("3");
        assertThat(progress.pending()).isZero();
    }

    @Test
    void movesWithEachPrefixThatIsDone() {
        List.of("1", "2", "3").forEach(progress::read);

        progress.done(List.of("1"));
        progress.done(List.of("2"));

        assertThat(checkpoints).containsExactly("1", "2");
        assertThat(progress.pending()).isEqualTo(1);
    }
}
