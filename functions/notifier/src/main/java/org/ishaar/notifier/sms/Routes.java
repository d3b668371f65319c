package org.ishaar.notifier.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The route file, {@code routes.csv}: one dated line a country, with its source. */
public final class Routes {

    private static final int COLUMNS = 4;

    private final Map<String, Route> routes = new HashMap<>();

    /**
     * Reads the file.
     *
     * @throws IllegalStateException naming the line, when the file is against its own header
     */
    public static Routes load() {
        Routes routes = new Routes();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Routes.class.getResourceAsStream("routes.csv")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(routes::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read routes.csv", e);
        }
        return routes;
    }

    /** The countries that have a line, as ISO 3166 codes. */
    public Set<String> countries() {
        return Set.copyOf(routes.keySet());
    }

    /** A country without a line is treated as one that shows no sender ID. */
    Route of(String country) {
        return routes.getOrDefault(country, Route.NONE);
    }

    private void add(String line) {
        String[] columns = line.split(",", COLUMNS);
        if (columns.length < COLUMNS) {
            throw new IllegalStateException("routes.csv: expected country,route,checked,source in: " + line);
        }
        routes.put(columns[0], Route.valueOf(columns[1].toUpperCase(Locale.ROOT)));
    }
}
