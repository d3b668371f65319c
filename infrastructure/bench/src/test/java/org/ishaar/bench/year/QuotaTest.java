package org.ishaar.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaTest {

    @Test
    void keepsHalfForWhatWaitsAndATextForEachSender() {
        assertThat(Quota.rateFor(4.5, 5)).isEqualTo(20);
        assertThat(Quota.rateFor(7.5, 5)).isEqualTo(20);
        assertThat(Quota.rateFor(7.6, 5)).isEqualTo(30);
        assertThat(Quota.rateFor(7.5, 6)).isEqualTo(30);
    }

    @Test
    void coversAMonthWithFiveBusyDaysInThousands() {
        // 23 working days, five of them three times as busy: 33 of the year's 250.
        assertThat(Quota.spendLimit(250_000)).isEqualTo(33_000);
        assertThat(Quota.spendLimit(250_001)).isEqualTo(34_000);
    }

    @Test
    void asksForNothingThatIsAllowedAnyway() {
        assertThat(Quota.sentence(20, List.of())).startsWith("no more than the 20 texts a second");
        assertThat(Quota.sentence(30, List.of())).isEqualTo("30 texts a second");
    }

    @Test
    void asksForTheSmallestRateThatHasTheDayDoneBeforeTheNext() {
        List<Outcome> outcomes = List.of(ending(24.1, 20), ending(23.9, 100), ending(8, 400));

        assertThat(Quota.sentence(30, outcomes)).startsWith("30 texts a second, for 100 ");
        assertThat(Quota.sentence(30, outcomes.subList(0, 1))).isEqualTo("30 texts a second");
    }

    private static Outcome ending(double hours, double rate) {
        Course course = new Course(1);
        course.sent(0, Math.round(hours * 3_600_000));
        return new Outcome(rate, course, 1, 1);
    }
}
