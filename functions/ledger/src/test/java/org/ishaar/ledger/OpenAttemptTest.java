package org.ishaar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Written;
import org.junit.jupiter.api.Test;

class OpenAttemptTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Notification held = claimed("REGISTERED").to("hash");

    @Test
    void endsWhenItsSenderGaveUp() {
        OpenAttempt attempt = OpenAttempt.of(held.leftUncertain(NOW.plusSeconds(6)));

        assertThat(attempt.endedAt()).isEqualTo(NOW.plusSeconds(6));
        assertThat(attempt.overlaps(NOW.plusSeconds(6), NOW.plusSeconds(9))).isTrue();
        assertThat(attempt.overlaps(NOW.plusSeconds(7), NOW.plusSeconds(9))).isFalse();
        assertThat(attempt.overlaps(NOW.minusSeconds(2), NOW)).isTrue();
        assertThat(attempt.overlaps(NOW.minusSeconds(2), NOW.minusSeconds(1))).isFalse();
    }

    @Test
    void mayLastAsLongAsItsLeaseWhenItsSenderVanished() {
        assertThat(OpenAttempt.of(held).endedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void mayBeToAnyNumberWhenItsOwnIsUnknown() {
        assertThat(OpenAttempt.of(held).mayBeTo("hash")).isTrue();
        assertThat(OpenAttempt.of(held).mayBeTo("other")).isFalse();
        assertThat(OpenAttempt.of(held.to(null)).mayBeTo("other")).isTrue();
    }

    @Test
    void knowsItsEntry() {
        assertThat(OpenAttempt.of(held).isOf(held)).isTrue();
        assertThat(OpenAttempt.of(held).isOf(claimed("FORWARDED"))).isFalse();
    }

    private static Notification claimed(String code) {
        Status status = new Status(code);
        StatusChange change = new StatusChange(
                "2026/1", ChangeId.of(NOW, status), status, NOW, null, new Language("fr"), new Written("1", NOW), null);
        Terms terms = new Terms(Duration.ofMinutes(15), "v1", Duration.ofDays(730));
        return Notification.claimed(change, Attempt.first("t", NOW), terms);
    }
}
