package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same answers as looking at every clock of the country minute by minute. */
class QuietHoursScanTest {

    private static final int CASES = 400;
    private static final Instant NEW_YEAR_2025 = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    /** Clock changes that a random moment would seldom meet: Ramadan's, Europe's, America's, Ireland's and St John's. */
    private static final List<Instant> CHANGES = Stream.of(
                    "2025-02-23T02:00:00Z",
                    "2026-03-22T02:00:00Z",
                    "2026-03-29T01:00:00Z",
                    "2027-10-31T01:00:00Z",
                    "2026-03-08T07:00:00Z",
                    "2025-11-02T04:30:00Z")
            .map(Instant::parse)
            .toList();

    private final Random random = new Random(2026);

    @Test
    void findsWhatAScanOfTheClocksFinds() {
        for (int number = 0; number < CASES; number++) {
            String country = pick(List.of("MA", "FR", "ES", "CA", "US", "QA", "IE", "AU", "IR"));
            QuietHours hours = new QuietHours(time(20, 6), time(4, 8));
            Instant now = now();

            assertThat(hours.endsAt(country, now).orElse(now))
                    .as("%s in %s at %s", hours, country, now)
                    .isEqualTo(scan(hours, country, now));
        }
    }

    private static Instant scan(QuietHours hours, String country, Instant now) {
        List<ZoneId> zones = CountryZones.load().of(country);
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

    private Instant now() {
        return random.nextBoolean()
                ? pick(CHANGES).plus(random.nextInt(1_200) - 1_000, ChronoUnit.MINUTES)
                : NEW_YEAR_2025.plus(random.nextInt((int) THREE_YEARS.toMinutes()), ChronoUnit.MINUTES);
    }

    private LocalTime time(int firstHour, int hours) {
        int hour = (firstHour + random.nextInt(hours)) % 24;
        return LocalTime.parse(String.format(Locale.ROOT, "%02d:%02d", hour, random.nextInt(60)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
