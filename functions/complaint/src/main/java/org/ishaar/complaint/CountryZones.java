package org.ishaar.complaint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The time zones of each country, from {@code zones.csv}. Of most mobile numbers nothing closer is known. */
record CountryZones(Map<String, String> lines) {

    static final String NO_COUNTRY = "001";

    /** Reads the file of this jar. */
    static CountryZones load() {
        return read(new InputStreamReader(
                Objects.requireNonNull(CountryZones.class.getResourceAsStream("zones.csv")), StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException naming the line, when the file is against its own header */
    static CountryZones read(Reader file) {
        Map<String, String> lines = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(file)) {
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> add(lines, line));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read zones.csv", e);
        }
        return new CountryZones(lines);
    }

    private static void add(Map<String, String> lines, String line) {
        String[] columns = line.split(",", -1);
        if (columns.length != 2 || columns[1].isBlank() || lines.put(columns[0], columns[1]) != null) {
            throw new IllegalStateException("zones.csv: expected country,zones and each country once in: " + line);
        }
    }

    /** Never empty; the zone where most people live comes first. A country without a line gets those of 001. */
    List<ZoneId> of(String country) {
        String zones = lines.getOrDefault(country, lines.getOrDefault(NO_COUNTRY, "UTC"));
        return Stream.of(zones.split(" ")).map(ZoneId::of).toList();
    }
}
