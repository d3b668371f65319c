package org.ishaar.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int COMPLAINTS = 3_000;
    private static final Arrivals DAY = Arrivals.of(COMPLAINTS, 8);

    @Test
    void haveFiveStepsOfEveryComplaint() {
        int[] steps = new int[COMPLAINTS];
        Arrays.stream(DAY.complaints()).forEach(complaint -> steps[complaint]++);

        assertThat(steps).containsOnly(Arrivals.STEPS);
        assertThat(DAY.changes()).isEqualTo(COMPLAINTS * Arrivals.STEPS);
        assertThat(DAY.complaintCount()).isEqualTo(COMPLAINTS);
    }

    @Test
    void areInTheOrderOfTheirWritingWithinTheDay() {
        assertThat(DAY.at()).isSorted();
        assertThat(DAY.at()[DAY.changes() - 1]).isLessThan(OfficeDay.MINUTES * 60_000);
    }

    @Test
    void spreadAComplaintsStepsOverTheDay() {
        long together = IntStream.range(1, DAY.changes())
                .filter(i -> DAY.complaints()[i] == DAY.complaints()[i - 1])
                .count();

        assertThat(together).isLessThan(DAY.changes() / 100);
    }

    @Test
    void areTheSameForTheSameSeedOnly() {
        Arrivals again = Arrivals.of(COMPLAINTS, 8);

        assertThat(again.at()).isEqualTo(DAY.at());
        assertThat(again.complaints()).isEqualTo(DAY.complaints());
        assertThat(Arrivals.of(COMPLAINTS, 9).complaints()).isNotEqualTo(DAY.complaints());
    }

    @Test
    void areFullestInABurst() {
        double morning = OfficeDay.changesByMinute(DAY.changes())[2 * 60] / 60.0;

        assertThat(DAY.busiestMinute()).isBetween(3.5 * morning, 4.5 * morning);
    }

    @Test
    void comeFasterWhenHastened() {
        Arrivals hastened = DAY.hastened(20);

        assertThat(hastened.at()[DAY.changes() - 1]).isEqualTo(DAY.at()[DAY.changes() - 1] / 20);
        assertThat(hastened.complaints()).isEqualTo(DAY.complaints());
    }
}
