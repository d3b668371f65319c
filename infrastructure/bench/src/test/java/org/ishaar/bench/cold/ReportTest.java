package org.ishaar.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.ishaar.bench.Figure;
import org.ishaar.bench.lambda.Jdk;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final ClassLog NONE = ClassLog.parse("");
    private static final ClassLog TWO = ClassLog.parse("[0.1s] org.ishaar.A source: x\n[0.2s] other.B source: x\n");

    private final Rounds rounds = new Rounds();

    @Test
    void comparesOurOwnTimeWithTheTutorialsOwn() {
        onDemand(100, 300, 200);
        assertThat(figure("cold-own-over-tutorial-own").value()).isEqualTo(0.5);
        assertThat(figure("cold-own-over-tutorial-own").holds()).isTrue();
    }

    @Test
    void takesTheMedianOfTheRounds() {
        onDemand(100, 300, 200);
        onDemand(100, 300, 9_000);
        onDemand(100, 300, 220);
        assertThat(figure("cold-own-over-tutorial-own").value()).isEqualTo(0.6);
    }

    @Test
    void comparesWholeTimesWhereBothHaveACache() {
        onDemand(100, 300, 200);
        take(Way.IMAGE, "empty handler", 50);
        take(Way.IMAGE, "notifier", 65);
        assertThat(figure("cold-aot-total-over-floor-aot").value()).isCloseTo(1.3, within(1e-9));
        assertThat(figure("cold-aot-total-over-floor-aot").holds()).isFalse();
    }

    @Test
    void saysNothingOfCachesThatTheJdkCannotMake() {
        onDemand(100, 300, 200);
        assertThat(report(NONE).section().figures())
                .extracting(Figure::name)
                .containsExactly("cold-own-over-tutorial-own", "cold-first-request-adds-own-classes");
    }

    @Test
    void holdsOnlyWhenTheFirstRequestAddsNoClassOfOurs() {
        onDemand(100, 300, 200);
        assertThat(figure("cold-first-request-adds-own-classes").value()).isEqualTo(1);
        assertThat(report(NONE).section().figures()).last().matches(Figure::holds);
    }

    private void onDemand(double empty, double tutorial, double ours) {
        take(Way.ON_DEMAND, "empty handler", empty);
        take(Way.ON_DEMAND, "tutorial handler", tutorial);
        take(Way.ON_DEMAND, "notifier", ours);
    }

    private void take(Way way, String function, double millis) {
        rounds.add(way, function, new Trial.Taken(millis, 100));
    }

    private Figure figure(String name) {
        return report(TWO).section().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Report report(ClassLog added) {
        return new Report(new Jdk(Path.of("/"), 25), rounds, Map.of("notifier", new FirstRequest(NONE, added)), 1);
    }
}
