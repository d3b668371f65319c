package org.ishaar.bench.year;

import java.util.Locale;

/** Times as people say them. */
final class Span {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private Span() {}

    /** With one digit behind the point, or two below a second: 0.06 s, 12.5 s, 3.1 min, 40.2 h. */
    static String of(double seconds) {
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return seconds < 2 * HOUR
                ? String.format(Locale.ROOT, "%.1f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }

    /** Without what is behind the point, where there is nothing. */
    static String round(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, seconds < 1 ? "%.1f s" : "%.0f s", seconds);
        }
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.0f h", seconds / HOUR);
    }
}
