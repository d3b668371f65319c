package org.ishaar.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoutesTest {

    /** Carriers change their rules several times a year: an undated line cannot be trusted. */
    @Test
    void everyCountrySaysWhenItWasCheckedAndAgainstWhat() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(10).allSatisfy(line -> {
            String[] columns = line.split(",", 4);
            assertThat(columns[0]).matches("[A-Z]{2}");
            assertThat(LocalDate.parse(columns[2])).isAfter("2025-12-31");
            assertThat(columns[3]).isNotBlank();
        });
    }

    @Test
    void namesNoCountryTwice() throws IOException {
        assertThat(lines()).extracting(line -> line.substring(0, 2)).doesNotHaveDuplicates();
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(Routes.class.getResourceAsStream("routes.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }
}
