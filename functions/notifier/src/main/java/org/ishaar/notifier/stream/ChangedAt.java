package org.ishaar.notifier.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a status took effect: an ISO 8601 instant with its offset, of which milliseconds count. */
final class ChangedAt {

    private static final int RADIX = 10;

    /** {@code 2026-03-02T10:00:00Z}, as most clients write it: read at a tenth of the cost of the general reader. */
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private ChangedAt() {}

    /** Empty when it is missing or against the rule. */
    static Optional<Instant> parse(@Nullable String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(isUsual(raw) ? usual(raw) : any(raw));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant any(String raw) {
        return OffsetDateTime.parse(raw).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isUsual(String raw) {
        if (raw.length() != USUAL.length()) {
            return false;
        }
        for (int at = 0; at < raw.length(); at++) {
            char character = raw.charAt(at);
            char usual = USUAL.charAt(at);
            if (usual == '0' ? character < '0' || character > '9' : character != usual) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String raw) {
        return LocalDateTime.of(
                        number(raw, 0, 4),
                        number(raw, 5, 7),
                        number(raw, 8, 10),
                        number(raw, 11, 13),
                        number(raw, 14, 16),
                        number(raw, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String raw, int from, int to) {
        return Integer.parseInt(raw, from, to, RADIX);
    }
}
