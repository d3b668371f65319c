package org.ishaar.statusapi.operation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as RFC 3339 has them, which is more than Java reads: long fractions, offsets to 23:59, a leap second. */
final class Rfc3339 {

    private static final Pattern RULE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}):([0-9]{2})"
            + "(\\.[0-9]+)?(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");

    private Rfc3339() {}

    static Optional<Instant> parse(String raw) {
        Matcher time = RULE.matcher(raw);
        if (!time.matches()) {
            return Optional.empty();
        }
        // Java's clock has no leap second; its neighbour will do.
        String second = time.group(3).equals("60") ? "59" : time.group(3);
        try {
            Instant local = LocalDateTime.parse(time.group(1) + "T" + time.group(2) + ":" + second + fraction(time))
                    .toInstant(ZoneOffset.UTC);
            return Optional.of(local.minus(offset(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String fraction(Matcher time) {
        String fraction = time.group(4);
        return fraction == null ? "" : fraction.substring(0, Math.min(fraction.length(), 4));
    }

    private static Duration offset(Matcher time) {
        if (time.group(5) == null) {
            return Duration.ZERO;
        }
        Duration offset =
                Duration.ofHours(Integer.parseInt(time.group(6))).plusMinutes(Integer.parseInt(time.group(7)));
        return time.group(5).equals("-") ? offset.negated() : offset;
    }
}
