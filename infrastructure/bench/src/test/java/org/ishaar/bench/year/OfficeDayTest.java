package org.ishaar.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeDayTest {

    private static final int LUNCH = 4 * 60;
    private static final int LAST_HOUR = 7 * 60;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 479, 11_315, 2_829_370})
    void hasAllChangesHoweverFewThereAreToAMinute(int changes) {
        int[] byMinute = OfficeDay.changesByMinute(changes);

        assertThat(Arrays.stream(byMinute).sum()).isEqualTo(changes);
        assertThat(byMinute).hasSize(OfficeDay.MINUTES);
        assertThat(Arrays.stream(byMinute).min())
                .satisfies(least -> assertThat(least.orElseThrow()).isNotNegative());
    }

    @Test
    void isQuietAtLunch() {
        int[] byMinute = OfficeDay.changesByMinute(1_000_000);

        assertThat(byMinute[LUNCH]).isLessThan(byMinute[LUNCH - 1] / 2);
        assertThat(byMinute[LUNCH + 60]).isGreaterThan(byMinute[LUNCH + 59] * 2);
    }

    @Test
    void hasItsBurstsAtTheQuartersOfTheLastHour() {
        int[] byMinute = OfficeDay.changesByMinute(1_000_000);

        for (int quarter = LAST_HOUR; quarter < OfficeDay.MINUTES; quarter += 15) {
            assertThat(byMinute[quarter]).isGreaterThan(byMinute[quarter + 5] * 2);
            assertThat(byMinute[quarter + 4]).isGreaterThan(byMinute[quarter + 14] * 2);
        }
        assertThat(byMinute[LAST_HOUR + 14]).isGreaterThan(byMinute[LAST_HOUR - 1]);
    }
}
