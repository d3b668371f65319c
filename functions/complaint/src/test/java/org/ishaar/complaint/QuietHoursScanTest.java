package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same answers as looking at every clock of the country minute by minute. */
class QuietHoursScanTest {

    private static final int CASES = 150;
    private static final Instant NEW_YEAR_2025 = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    /** Clock changes, which a random moment would seldom meet. */
    private static final List<Map.Entry<String, Instant>> CHANGES = List.of(
            Map.entry("MA", Instant.parse("2025-02-23T02:00:00Z")),
            Map.entry("MA", Instant.parse("2026-03-22T02:00:00Z")),
            Map.entry("FR", Instant.parse("2026-03-29T01:00:00Z")),
            Map.entry("ES", Instant.parse("2027-10-31T01:00:00Z")),
            Map.entry("IE", Instant.parse("2027-03-28T01:00:00Z")),
            Map.entry("CA", Instant.parse("2026-03-08T10:00:00Z")));

    private static final CountryZones ZONES = CountryZones.load();

    private final Random random = new Random(2026);

    @Test
    void findsWhatAScanOfTheClocksFindsInTheNightOfAChange() {
        for (int number = 0; number < CASES; number++) {
            Map.Entry<String, Instant> change = pick(CHANGES);
            compare(change.getKey(), change.getValue().plus(random.nextInt(720) - 600, ChronoUnit.MINUTES));
        }
    }

    @Test
    void findsWhatAScanOfTheClocksFindsOnAnyDay() {
        for (int number = 0; number < CASES; number++) {
            int minutes = random.nextInt((int) THREE_YEARS.toMinutes());
            compare(pick(List.of("MA", "ES", "CA", "QA", "AU", "IR")), NEW_YEAR_2025.plus(minutes, ChronoUnit.MINUTES));
        }
    }

    private void compare(String country, Instant now) {
        QuietHours hours = new QuietHours(time(20, 6), time(4, 8));

        assertThat(hours.endsAt(country, now).orElse(now))
                .as("%s in %s at %s", hours, country, now)
                .isEqualTo(scan(hours, country, now));
    }

    private static Instant scan(QuietHours hours, String country, Instant now) {
        List<ZoneId> zones = ZONES.of(country);
        Instant at = now;
        while (quietSomewhere(hours, zones, at)) {
            at = at.plus(1, ChronoUnit.MINUTES);
        }
        return at;
    }

    private static boolean quietSomewhere(QuietHours hours, List<ZoneId> zones, Instant at) {
        return zones.stream()
                .map(zone -> at.atZone(zone).toLocalTime())
                .anyMatch(clock -> hours.from().isAfter(hours.to())
                        ? !clock.isBefore(hours.from()) || clock.isBefore(hours.to())
                        : !clock.isBefore(hours.from()) && clock.isBefore(hours.to()));
    }

    private LocalTime time(int firstHour, int hours) {
        int hour = (firstHour + random.nextInt(hours)) % 24;
        return LocalTime.parse(String.format(Locale.ROOT, "%02d:%02d", hour, random.nextInt(60)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
