package org.ishaar.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.deployment.decision.NotDoneException;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private final Instance instance = new Instance();
    private final List<Duration> waits = new ArrayList<>();
    private final TimeLeft time = new TimeLeft(instance, waits::add);

    @Test
    void leavesTimeForTheAnswer() {
        instance.remainingMillis = 39_001;
        time.check();

        instance.remainingMillis = 39_000;
        assertThatThrownBy(time::check).isInstanceOf(NotDoneException.class);
    }

    @Test
    void bearsThreeRefusals() {
        assertThat(time.afterRefusal(1)).isTrue();
        assertThat(time.afterRefusal(2)).isTrue();
        assertThat(time.afterRefusal(3)).isTrue();
        assertThat(time.afterRefusal(4)).isFalse();
        assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    @Test
    void keepsToOneCallASecond() {
        time.betweenCalls();

        assertThat(waits).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void waitsForNoRoleInTheAnswersTime() {
        instance.remainingMillis = 44_000;

        assertThat(time.afterRefusal(1)).isFalse();
        assertThat(waits).isEmpty();
    }

    @Test
    void givesUpWhenAWaitIsCutShort() {
        assertThat(new TimeLeft(instance, wait -> false).afterRefusal(1)).isFalse();

        assertThat(Pause.sleep(Duration.ZERO)).isTrue();
        Thread.currentThread().interrupt();
        assertThat(Pause.sleep(Duration.ofSeconds(5))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
