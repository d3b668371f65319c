package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    private static final String USUAL = "21:00-08:00";

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "21:00-08:00, 21:00, 08:00, over midnight",
        "13:00-15:00, 13:00, 15:00, within a day",
        "00:00-07:30, 00:00, 07:30, from midnight",
        "22:00-00:00, 22:00, 00:00, to midnight",
        "' 21:00-08:00 ', 21:00, 08:00, spaces around it",
    })
    void readsTwoTimes(String raw, LocalTime from, LocalTime to, String reason) {
        assertThat(QuietHours.parse(raw)).as(reason).isEqualTo(new QuietHours(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "off"})
    void canBeOff(String raw) {
        QuietHours off = QuietHours.parse(raw);

        assertThat(off).isEqualTo(QuietHours.NONE);
        assertThat(off.endsAt("MA", Instant.parse("2026-06-10T00:00:00Z"))).isEmpty();
        assertThat(off.endsAt("MA", Instant.parse("2026-06-09T23:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21:00",
                "21-08",
                "9:00-08:00",
                "21:00-24:00",
                "21:60-08:00",
                "21:00–08:00",
                "21:00:00-08:00:00",
                "21:00-08:00,MA",
                "٢١:٠٠-٠٨:٠٠",
                "OFF!",
                "08:00-08:00"
            })
    void refusesAnythingElseAndSaysWhatToWrite(String raw) {
        assertThatThrownBy(() -> QuietHours.parse(raw))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quiet hours must be two different times of 24 hours such as 21:00-08:00, or off");
    }

    /** Morocco is an hour ahead of UTC in June. */
    @ParameterizedTest(name = "{0} at {1}: {3}")
    @CsvSource({
        "21:00-08:00, 2026-06-10T19:59:59.999Z, , before the boundary",
        "21:00-08:00, 2026-06-10T20:00:00Z, 2026-06-11T07:00:00Z, at 21:00:00 no text may go",
        "21:00-08:00, 2026-06-10T23:30:00Z, 2026-06-11T07:00:00Z, past midnight",
        "21:00-08:00, 2026-06-11T06:59:59.999999999Z, 2026-06-11T07:00:00Z, the last moment",
        "21:00-08:00, 2026-06-11T07:00:00Z, , at 08:00:00 it may",
        "13:00-15:00, 2026-06-10T11:59:59Z, , before prayers and lunch",
        "13:00-15:00, 2026-06-10T12:00:00Z, 2026-06-10T14:00:00Z, the first moment of a window within the day",
        "13:00-15:00, 2026-06-10T14:00:00Z, , its end",
        "13:00-15:00, 2026-06-10T23:30:00Z, , midnight is free then",
        "22:00-00:00, 2026-06-10T22:59:59Z, 2026-06-10T23:00:00Z, midnight ends it",
        "22:00-00:00, 2026-06-10T23:00:00Z, , and is free",
        "00:00-07:30, 2026-06-10T23:00:00Z, 2026-06-11T06:30:00Z, midnight begins it",
    })
    void holdFromTheFirstTimeUpToTheSecond(String window, Instant now, Instant end, String reason) {
        assertThat(QuietHours.parse(window).endsAt("MA", now)).as(reason).isEqualTo(Optional.ofNullable(end));
    }

    /** The night before each change keeps the old hour, its own end the new one. Dates: IANA tzdb, 2025a to 2026a. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2025-02-22T07:00:00Z, 2025-02-22T20:00:00Z, the last day an hour ahead of UTC",
        "2025-02-23T08:00:00Z, 2025-02-23T21:00:00Z, on UTC for Ramadan",
        "2025-04-05T08:00:00Z, 2025-04-05T21:00:00Z, its last day",
        "2025-04-06T07:00:00Z, 2025-04-06T20:00:00Z, an hour ahead again",
        "2026-02-14T07:00:00Z, 2026-02-14T20:00:00Z, the last day an hour ahead of UTC",
        "2026-02-15T08:00:00Z, 2026-02-15T21:00:00Z, on UTC for Ramadan",
        "2026-03-21T08:00:00Z, 2026-03-21T21:00:00Z, its last day",
        "2026-03-22T07:00:00Z, 2026-03-22T20:00:00Z, an hour ahead again",
        "2027-02-06T07:00:00Z, 2027-02-06T20:00:00Z, the last day an hour ahead of UTC",
        "2027-02-07T08:00:00Z, 2027-02-07T21:00:00Z, on UTC for Ramadan",
        "2027-03-13T08:00:00Z, 2027-03-13T21:00:00Z, its last day",
        "2027-03-14T07:00:00Z, 2027-03-14T20:00:00Z, an hour ahead again",
    })
    void followMoroccanClocksThroughRamadan(Instant end, Instant beginning, String reason) {
        assertDay("MA", end, beginning, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2025-03-29T07:00:00Z, 2025-03-29T20:00:00Z, winter time",
        "2025-03-30T06:00:00Z, 2025-03-30T19:00:00Z, summer time begins",
        "2025-10-25T06:00:00Z, 2025-10-25T19:00:00Z, its last day",
        "2025-10-26T07:00:00Z, 2025-10-26T20:00:00Z, winter time again",
        "2026-03-29T06:00:00Z, 2026-03-29T19:00:00Z, summer time begins",
        "2026-10-25T07:00:00Z, 2026-10-25T20:00:00Z, winter time again",
        "2027-03-28T06:00:00Z, 2027-03-28T19:00:00Z, summer time begins",
        "2027-10-31T07:00:00Z, 2027-10-31T20:00:00Z, winter time again",
    })
    void followFrenchClocksThroughSummerTime(Instant end, Instant beginning, String reason) {
        assertDay("FR", end, beginning, reason);
    }

    private static void assertDay(String country, Instant end, Instant beginning, String reason) {
        QuietHours night = QuietHours.parse(USUAL);

        assertThat(night.endsAt(country, end.minusSeconds(7 * 3600))).as(reason).contains(end);
        assertThat(night.endsAt(country, end.minusNanos(1))).as(reason).contains(end);
        assertThat(night.endsAt(country, end)).as(reason).isEmpty();
        assertThat(night.endsAt(country, beginning.minusNanos(1))).as(reason).isEmpty();
        assertThat(night.endsAt(country, beginning)).as(reason).isPresent();
    }

    /** French clocks: 02:00 to 03:00 is left out on 29 March 2026, and comes twice on 25 October. */
    @ParameterizedTest(name = "{0} at {1}: {3}")
    @CsvSource({
        "21:00-02:30, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z, an end in the gap: over when the clocks jump past it",
        "21:00-02:30, 2026-03-29T01:00:00Z, , it is 03:00 then",
        "02:30-02:45, 2026-03-29T01:00:00Z, , a window in the gap does not come that day",
        "02:30-05:00, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00Z, a beginning in the gap: quiet at once",
        "21:00-02:30, 2026-10-25T00:29:59Z, 2026-10-25T00:30:00Z, an end that comes twice: over at the first",
        "21:00-02:30, 2026-10-25T01:00:00Z, 2026-10-25T01:30:00Z, back to 02:00 it is quiet again",
        "21:00-03:00, 2026-10-25T00:30:00Z, 2026-10-25T02:00:00Z, at 03:00 the clocks go back: an hour more",
        "02:30-04:00, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z, a beginning that comes twice: free between",
        "02:30-04:00, 2026-10-25T01:30:00Z, 2026-10-25T03:00:00Z, and quiet from the second",
    })
    void goByWhatTheClockShowsWhenItIsChanged(String window, Instant now, Instant end, String reason) {
        assertThat(QuietHours.parse(window).endsAt("FR", now)).as(reason).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest(name = "{0} at {1}: {3}")
    @CsvSource({
        "ES, 2026-06-10T06:30:00Z, 2026-06-10T07:00:00Z, 08:30 in Madrid but 07:30 in the Canaries",
        "ES, 2026-06-10T07:00:00Z, , 08:00 in the Canaries",
        "ES, 2026-06-10T19:00:00Z, 2026-06-11T07:00:00Z, 21:00 in Madrid though 20:00 in the Canaries",
        "US, 2026-07-01T17:59:59Z, 2026-07-01T18:00:00Z, not yet 08:00 in Honolulu",
        "US, 2026-07-01T18:00:00Z, , now it is",
        "US, 2026-07-02T00:59:59Z, , not yet 21:00 in New York",
        "US, 2026-07-02T01:00:00Z, 2026-07-02T18:00:00Z, now it is",
        "US, 2026-12-02T01:59:59Z, , an hour later in winter",
        "CA, 2026-07-01T15:00:00Z, , 08:00 in Vancouver",
        "CA, 2026-07-01T23:30:00Z, 2026-07-02T15:00:00Z, 21:00 in St John's",
    })
    void waitForTheLastZoneOfACountry(String country, Instant now, Instant end, String reason) {
        assertThat(QuietHours.parse(USUAL).endsAt(country, now)).as(reason).isEqualTo(Optional.ofNullable(end));
    }

    /** Honolulu and New York are six hours apart in summer: between 12:00 and 17:00 there is no common hour. */
    @Test
    void goByTheMainZoneWhenTheZonesLeaveNoTime() {
        QuietHours long19 = QuietHours.parse("17:00-12:00");

        assertThat(long19.endsAt("US", Instant.parse("2026-07-01T15:59:59Z")))
                .contains(Instant.parse("2026-07-01T16:00:00Z"));
        assertThat(long19.endsAt("US", Instant.parse("2026-07-01T16:00:00Z"))).isEmpty();
        assertThat(long19.endsAt("US", Instant.parse("2026-07-01T21:00:00Z")))
                .contains(Instant.parse("2026-07-02T16:00:00Z"));
    }

    /** The only free minute of the day is one that French clocks leave out on 29 March 2026. */
    @Test
    void findTheNextDayWhenTheOnlyFreeTimeIsLeftOut() {
        assertThat(QuietHours.parse("02:31-02:30").endsAt("FR", Instant.parse("2026-03-28T01:31:00Z")))
                .contains(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "ZZ", "", "ma", "America/New_York"})
    void goByTheOfficesClockForANumberOfNoKnownCountry(String country) {
        QuietHours night = QuietHours.parse(USUAL);

        assertThat(night.endsAt(country, Instant.parse("2026-06-10T20:00:00Z")))
                .contains(Instant.parse("2026-06-11T07:00:00Z"));
        assertThat(night.endsAt(country, Instant.parse("2026-06-11T07:00:00Z"))).isEmpty();
    }
}
