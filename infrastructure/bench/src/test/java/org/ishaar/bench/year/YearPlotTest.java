package org.ishaar.bench.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearPlotTest {

    @Test
    void hasTwoCurvesForEachRateAndNamesThem() {
        String svg = YearPlot.of(List.of(outcome(20), outcome(100)));

        assertThat(svg.split("<path fill=\"none\"", -1)).hasSize(1 + 4);
        assertThat(svg).contains("20 texts a second", "100 texts a second", "08:30", "16:30", "1 min");
    }

    @Test
    void putsEqualFactorsAtEqualLengthsOfALogarithmicAxis() {
        Axis axis = Axis.logarithmic(0.01, 100);

        assertThat(axis.share(0.1)).isEqualTo(0.25, within(1e-9));
        assertThat(axis.share(10)).isEqualTo(0.75, within(1e-9));
        assertThat(axis.share(0)).isZero();
        assertThat(Axis.linear(2, 6).share(3)).isEqualTo(0.25, within(1e-9));
    }

    private static Outcome outcome(double rate) {
        Course course = new Course(1);
        course.sent(0, 1_000);
        return new Outcome(rate, course, 1, 1);
    }
}
