package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryZonesTest {

    private static final Path FILE = Path.of("src/main/resources/org/ishaar/complaint/zones.csv");
    private static final Pattern ALLOWED = Pattern.compile("AllowedCountries:\\s+Type: \\w+\\s+Default: (\\S+)");
    private static final CountryZones ZONES = CountryZones.load();
    private static final Set<String> PHONE_COUNTRIES =
            PhoneNumberUtil.getInstance().getSupportedRegions();

    @Test
    void haveALineForEveryCountryThatANumberCanBeOf() throws IOException {
        assertThat(lines()).containsKeys(PHONE_COUNTRIES.toArray(String[]::new));
        assertThat(lines().keySet()).hasSize(PHONE_COUNTRIES.size() + 1).contains(CountryZones.NO_COUNTRY);
    }

    @Test
    void haveALineForEveryCountryOfTheTemplate() throws IOException {
        Matcher allowed = ALLOWED.matcher(Files.readString(Path.of("../../template.yaml")));

        assertThat(allowed.find()).isTrue();
        assertThat(lines()).containsKeys(allowed.group(1).split(","));
    }

    @Test
    void areAllKnownToThisJdk() throws IOException {
        Set<String> known = ZoneId.getAvailableZoneIds();

        assertThat(lines().values()).allSatisfy(zones -> assertThat(known).containsAll(zones));
        assertThat(lines())
                .allSatisfy((country, zones) -> assertThat(ZONES.of(country))
                        .extracting(ZoneId::getId)
                        .containsExactlyElementsOf(zones)
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MA, Africa/Casablanca",
        "FR, Europe/Paris",
        "ES, Europe/Madrid Africa/Ceuta Atlantic/Canary",
        "IT, Europe/Rome",
        "BE, Europe/Brussels",
        "NL, Europe/Amsterdam",
        "DE, Europe/Berlin Europe/Busingen",
        "GB, Europe/London",
        "IE, Europe/Dublin",
        "QA, Asia/Qatar",
        "AE, Asia/Dubai",
        "SA, Asia/Riyadh",
        "ZZ, Africa/Casablanca",
    })
    void areThoseOfTheTimeZoneDatabase(String country, String zones) {
        assertThat(ZONES.of(country)).extracting(ZoneId::getId).containsExactly(zones.split(" "));
    }

    @Test
    void reachFromOneEndOfNorthAmericaToTheOther() {
        assertThat(ZONES.of("US"))
                .contains(ZoneId.of("Pacific/Honolulu"), ZoneId.of("America/Adak"), ZoneId.of("America/Los_Angeles"))
                .startsWith(ZoneId.of("America/New_York"));
        assertThat(ZONES.of("CA"))
                .contains(ZoneId.of("America/Vancouver"), ZoneId.of("America/St_Johns"))
                .startsWith(ZoneId.of("America/Toronto"));
    }

    /** By the usual quiet hours, in whole hours on the worst day of 2025 to 2027, a day each season; 13 in a country of one zone. */
    @Test
    void leaveEveryCountryTimeForTextsEachDay() {
        QuietHours usual = QuietHours.parse("21:00-08:00");
        Map<String, Long> scarce = new TreeMap<>();
        for (String country : new TreeSet<>(PHONE_COUNTRIES)) {
            long hours = worstDay(usual, country);
            if (hours < 9) {
                scarce.put(country, hours);
            }
        }

        assertThat(scarce).isEqualTo(Map.of("US", 7L, "CA", 8L, "RU", 3L));
    }

    private static long worstDay(QuietHours hours, String country) {
        return Stream.iterate(LocalDate.parse("2025-01-15"), day -> day.plusMonths(3))
                .limit(3 * 4)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .mapToLong(day -> freeHours(hours, country, day))
                .min()
                .orElseThrow();
    }

    private static long freeHours(QuietHours hours, String country, Instant day) {
        return Stream.iterate(day, at -> at.plus(Duration.ofMinutes(30)))
                        .limit(48)
                        .map(at -> hours.endsAt(country, at))
                        .filter(Optional::isEmpty)
                        .count()
                / 2;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'MA', no zones",
        "'MA,', no zones after the comma",
        "'MA,Africa/Casablanca,Europe/Paris', a comma between the zones",
        "'FR,Europe/Paris', a country that has a line",
    })
    void refuseALineAgainstTheHeader(String line, String reason) {
        String file = "# comment\ncountry,zones\nFR,Europe/Paris\n" + line + "\n";

        assertThatThrownBy(() -> CountryZones.read(new StringReader(file)))
                .as(reason)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("zones.csv: expected country,zones and each country once in: " + line);
    }

    private static Map<String, List<String>> lines() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1].split(" "))));
    }
}
