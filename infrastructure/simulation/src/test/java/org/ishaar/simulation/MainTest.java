package org.ishaar.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void endsWellWhenNoSeedFailed() {
        assertThat(Main.run(List.of("--seeds", "3"))).isZero();
        assertThat(Main.run(List.of("--seed", "3"))).isZero();
    }

    @Test
    void saysWhatItDidNotUnderstand() {
        assertThat(Main.run(List.of("--seeds", "many"))).isEqualTo(2);
        assertThat(Main.run(List.of("--seed"))).isEqualTo(2);
    }

    @Test
    void namesTheCommandThatShowsAFailure() {
        Outcome failed = new Outcome(474, List.of("lost: A-7"), Map.of());

        assertThat(failed.said()).isEqualTo("lost: A-7 (of 1)  make simulate SEED=474");
    }
}
