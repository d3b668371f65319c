package org.ishaar.local.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricDataTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Metric SENT = new Metric("Ishaar", "Sent", Map.of());
    private static final Metric OF_A_REASON = new Metric("Ishaar", "Sent", Map.of("Reason", "STALE"));

    private final MetricData data = new MetricData();

    @Test
    void putsEachMinuteIntoThePeriodItFallsIn() {
        tell(SENT, -11, 100);
        tell(SENT, -10, 1);
        tell(SENT, -6, 2);
        tell(SENT, -5, 4);
        tell(SENT, -1, 8);
        tell(SENT, 0, 1000);
        tell(OF_A_REASON, -1, 1000);

        assertThat(periods("Sum", 3)).containsExactly(100, 3, 12);
    }

    @Test
    void tellsNothingFromNoPoint() {
        tell(SENT, -1, 0);

        assertThat(periods("Sum", 2)).containsExactly(Double.NaN, 0);
        assertThat(periods("SampleCount", 2)).containsExactly(Double.NaN, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Sum, 55",
        "SampleCount, 10",
        "Minimum, 1",
        "Maximum, 10",
        "p50, 5",
        "p90, 9",
        "p91, 10",
        "p99, 10",
        "p99.9, 10",
    })
    void takesTheStatisticOfAllValuesOfAPeriod(String statistic, double expected) {
        data.add(new DataPoint(SENT, NOON.minusSeconds(30), values(6, 10)));
        data.add(new DataPoint(SENT, NOON.minusSeconds(200), values(1, 5)));

        assertThat(periods(statistic, 1)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Average", "TM(10%:90%)", "p100", "PR(:100)"})
    void refusesAStatisticThatItDoesNotTake(String statistic) {
        assertThatThrownBy(() -> Statistic.named(statistic)).hasMessageContaining(statistic);
    }

    @Test
    void replacesWhatPointsSayAndSilencesOthersFromATimeOn() {
        tell(SENT, -8, 1);
        tell(SENT, -2, 2);
        tell(OF_A_REASON, -8, 1);
        tell(OF_A_REASON, -2, 2);
        DataPoint five = new DataPoint(SENT, NOON.minusSeconds(60), List.of(5.0));

        MetricData replaced = data.replacing(OF_A_REASON::equals, List.of(five), NOON.minusSeconds(300));

        assertThat(periods(replaced, SENT)).containsExactly(1, 5);
        assertThat(periods(replaced, OF_A_REASON)).containsExactly(1, Double.NaN);
        assertThat(periods(data, SENT)).containsExactly(1, 2);
        assertThat(periods(data, OF_A_REASON)).containsExactly(1, 2);
    }

    @Test
    void knowsItsFirstAndItsLastMinute() {
        assertThat(data.first()).isEmpty();
        tell(SENT, -8, 1);
        tell(OF_A_REASON, -2, 2);

        assertThat(data.first()).contains(NOON.minusSeconds(480));
        assertThat(data.last()).contains(NOON.minusSeconds(120));
    }

    private void tell(Metric metric, int minutesFromNoon, double value) {
        data.add(new DataPoint(
                metric, NOON.plus(Duration.ofMinutes(minutesFromNoon)).plusSeconds(59), List.of(value)));
    }

    private double[] periods(String statistic, int count) {
        return data.periods(SENT, Statistic.named(statistic), NOON, new MetricData.Span(Duration.ofMinutes(5), count));
    }

    private static double[] periods(MetricData from, Metric metric) {
        return from.periods(metric, Statistic.named("Sum"), NOON, new MetricData.Span(Duration.ofMinutes(5), 2));
    }

    private static List<Double> values(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(value -> (double) value).toList();
    }
}
