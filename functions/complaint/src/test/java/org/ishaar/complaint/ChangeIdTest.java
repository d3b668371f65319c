package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ChangeIdTest {

    @Test
    void isTheSameForTheSameInstantHoweverItIsWritten() {
        Instant rabat = OffsetDateTime.parse("2026-03-02T10:00:00+01:00").toInstant();
        Instant utc = Instant.parse("2026-03-02T09:00:00.000Z");
        Status status = new Status("FORWARDED");

        assertThat(ChangeId.of(rabat, status)).isEqualTo(ChangeId.of(utc, status));
        assertThat(ChangeId.of(utc, status)).hasToString("2026-03-02T09:00:00.000Z#FORWARDED");
    }

    @Test
    void tellsNonsenseApartByStatusAndTime() {
        assertThat(ChangeId.malformed("a", "b")).isEqualTo(ChangeId.malformed("a", "b"));
        assertThat(ChangeId.malformed("a", "b")).isNotEqualTo(ChangeId.malformed("b", "a"));
        assertThat(ChangeId.malformed("a", "b").isMalformed()).isTrue();
    }

    @Test
    void filesAReferenceAgainstTheRuleWithoutRepeatingIt() {
        assertThat(ChangeId.fileUnderHash("0612345678"))
                .startsWith("MALFORMED#")
                .doesNotContain("0612345678");
    }
}
