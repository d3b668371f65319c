package org.ishaar.complaint;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** ISO 8601 in UTC with milliseconds, always: of one width, so that times sort and compare as text. */
public final class UtcMillis {

    private static final int DIGITS = 3;
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(DIGITS).toFormatter(Locale.ROOT);

    private UtcMillis() {}

    public static String of(Instant at) {
        return FORMAT.format(at);
    }
}
