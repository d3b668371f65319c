package org.ishaar.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ishaar.local.template.Template;
import org.junit.jupiter.api.Test;

class ReplayTest {

    /** 2,000 changes in 24 seconds. */
    private static final Arrivals RUSH = Arrivals.of(400, 8).hastened(1_200);

    @Test
    void tellsEveryChangeOnceThoughMostHaveToWait() throws IOException {
        Outcome outcome = Replay.of(RUSH, at(20));

        assertThat(outcome.texts()).isEqualTo(RUSH.changes());
        assertThat(outcome.course().isComplete()).isTrue();
        assertThat(outcome.course().leftAtTheEndOfWriting()).isGreaterThan(1_000);
    }

    @Test
    void keepsToTheRate() throws IOException {
        Outcome outcome = Replay.of(RUSH, at(20));

        assertThat(outcome.course().endedAt()).isGreaterThan(RUSH.changes() / 20.0);
        assertThat(outcome.clearingOverIdeal()).isBetween(1.3, 2.5);
        assertThat(outcome.busiestSecond()).isBetween(10, 30);
    }

    @Test
    void sendsAtOnceWhatTheRateAllows() throws IOException {
        Outcome outcome = Replay.of(Arrivals.of(400, 8), at(20));

        assertThat(outcome.course().delays().worst()).isLessThan(1);
        assertThat(outcome.clearingOverIdeal()).isEqualTo(1);
    }

    @Test
    void isTheSameEachTime() throws IOException {
        Course first = Replay.of(RUSH, at(50)).course();

        assertThat(Replay.of(RUSH, at(50)).course()).usingRecursiveComparison().isEqualTo(first);
    }

    private static Setting at(double rate) throws IOException {
        Map<String, String> parameters = Map.of("Stage", "production", "QuietHours", "off");
        return Setting.of(
                rate,
                Template.read(Path.of("../../template.yaml"), parameters)
                        .function("NotifierFunction")
                        .environment());
    }
}
