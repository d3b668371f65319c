package org.ishaar.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedAtTest {

    /** Those of twenty characters are read by our own code, the others by the JDK's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T10:00:00Z",
                "2024-02-29T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "2026-03-02T10:00:00.1239Z",
                "2026-03-02T10:00:00+01:00",
                "2026-03-02T10:00Z",
                "2026-02-29T10:00:00Z",
                "2026-13-02T10:00:00Z",
                "2026-00-02T10:00:00Z",
                "2026-03-02T24:00:00Z",
                "2026-03-02T10:60:00Z",
                "2026-03-02T10:00:60Z",
                "2026-03-02 10:00:00Z",
                "2026-03-02T10:00:00z",
                "2026-03-02T10:00:0aZ",
                "2026/03/02T10:00:00Z",
                "٢٠٢٦-03-02T10:00:00Z",
                "",
            })
    void readsAsTheJdkDoes(String raw) {
        assertThat(ChangedAt.parse(raw)).isEqualTo(byTheJdk(raw));
    }

    @Test
    void isEmptyWhereNothingIsGiven() {
        assertThat(ChangedAt.parse(null)).isEmpty();
    }

    private static Optional<Instant> byTheJdk(String raw) {
        try {
            return Optional.of(OffsetDateTime.parse(raw).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }
}
