package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "9, 10, 0, true, as numbers and not as text",
        "10, 9, 60, false, whatever the clocks say",
        "9, 9, 60, false, one and the same record",
        "111111111111111111111111111111111111111, 111111111111111111111111111111111111112, 0, true, 39 digits",
        ", 10, 1, true, by time where one has no sequence",
        "9, , -1, false, by time where the other has none",
        "10, 9, 3601, true, by time in the stream of a table that was made anew",
        "9, 10, -3601, false, by time the other way round",
        "10, 9, 3600, false, by number within an hour",
        ", , 0, false, at the same time neither is first",
    })
    void comesInTheOrderOfWriting(
            @Nullable String first, @Nullable String second, int secondsBetween, boolean before, String why) {
        Written one = new Written(first, NOON);
        Written other = new Written(second, NOON.plusSeconds(secondsBetween));

        assertThat(one.isBefore(other)).as(why).isEqualTo(before);
    }
}
