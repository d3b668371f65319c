package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofMinutes(15), "v1", Duration.ofDays(730));

    private final Notification claimed = Notification.claimed(change(), Attempt.first("a", NOW), TERMS);

    @Test
    void isPendingUntilItsLeaseRunsOut() {
        assertThat(claimed.state()).isEqualTo(State.PENDING);
        assertThat(claimed.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(claimed.isDue(NOW.plus(Duration.ofMinutes(14)))).isFalse();
        assertThat(claimed.isDue(NOW.plus(Duration.ofMinutes(15)))).isTrue();
        assertThat(claimed.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(730)));
    }

    @Test
    void remembersEveryStateItTook() {
        Notification sent = claimed.waiting(Reason.THROTTLED, NOW.plusSeconds(60), NOW)
                .taken(claimed.attempt().next("b", NOW.plusSeconds(60)), TERMS.lease())
                .accepted("message-1", text(), "v2", NOW.plusSeconds(61));

        assertThat(sent.history())
                .extracting(Step::state)
                .containsExactly(State.PENDING, State.WAITING, State.PENDING, State.SENT);
        assertThat(sent.attempt().number()).isEqualTo(2);
        assertThat(sent.catalogueVersion()).isEqualTo("v2");
        assertThat(sent.dueAt()).isNull();
    }

    @Test
    void dropsTheMiddleOfAHistoryThatGrowsWithoutEnd() {
        Notification entry = claimed;
        for (int i = 0; i < 100; i++) {
            entry = entry.waiting(Reason.THROTTLED, NOW, NOW.plusSeconds(i));
        }

        assertThat(entry.history()).hasSize(60);
        assertThat(entry.history().get(0).state()).isEqualTo(State.PENDING);
        assertThat(entry.history().get(59).at()).isEqualTo(NOW.plusSeconds(99));
    }

    @Test
    void hasBeenUnfinishedSinceItsNumberWasCorrected() {
        Notification waiting = claimed.waiting(Reason.THROTTLED, NOW, NOW.plusSeconds(1));
        Notification corrected = waiting.ended(Reason.NO_PHONE_NUMBER, NOW.plusSeconds(2))
                .numberCorrected(null, NOW.plusSeconds(3))
                .waiting(Reason.PAUSED, NOW, NOW.plusSeconds(4));

        assertThat(waiting.unfinishedSince()).isEqualTo(NOW);
        assertThat(corrected.unfinishedSince()).isEqualTo(NOW.plusSeconds(3));
    }

    @Test
    void knowsSinceWhenItIsUnfinishedHoweverLongItWaits() {
        Notification entry = claimed;
        for (int i = 0; i < 100; i++) {
            entry = i == 40
                    ? entry.ended(Reason.NO_PHONE_NUMBER, NOW.plusSeconds(i)).numberCorrected(null, NOW.plusSeconds(i))
                    : entry.waiting(Reason.THROTTLED, NOW, NOW.plusSeconds(i));
        }

        assertThat(entry.history()).hasSize(60);
        assertThat(entry.unfinishedSince()).isEqualTo(NOW.plusSeconds(40));
    }

    @Test
    void countsALeaseThatRanOutAsOneUnknownOutcomeOnly() {
        Notification said = claimed.leftUncertain(NOW);

        assertThat(claimed.leaseRanOut(NOW).trouble().unknowns()).isEqualTo(1);
        assertThat(said.leaseRanOut(NOW)).isEqualTo(said);
    }

    @Test
    void stopsTheGiveUpClockInAPauseOnly() {
        Instant later = NOW.plus(Duration.ofHours(5));
        Attempt next = claimed.attempt().next("b", later);

        Trouble paused = claimed.refused()
                .waiting(Reason.PAUSED, NOW, NOW)
                .taken(next, TERMS.lease())
                .trouble();
        Trouble throttled = claimed.refused()
                .waiting(Reason.THROTTLED, NOW, NOW)
                .taken(next, TERMS.lease())
                .trouble();
        Trouble untried = claimed.waiting(Reason.PAUSED, NOW, NOW)
                .taken(next, TERMS.lease())
                .trouble();

        assertThat(paused.triedFor(later)).isZero();
        assertThat(throttled.triedFor(later)).isEqualTo(Duration.ofHours(5));
        assertThat(untried).isEqualTo(Trouble.NONE);
    }

    @Test
    void startsTheClockAnewForAnotherNumberButForgetsNoUnknownOutcome() {
        Notification corrected = claimed.leftUncertain(NOW)
                .refused()
                .ended(Reason.INVALID_PHONE_NUMBER, NOW)
                .numberCorrected(new Written("9", NOW), NOW);

        assertThat(corrected.trouble().refusals()).isZero();
        assertThat(corrected.trouble().triedFor(NOW.plusSeconds(9))).isZero();
        assertThat(corrected.trouble().unknowns()).isEqualTo(1);
        assertThat(corrected.isNewCorrection(new Written("9", NOW))).isFalse();
        assertThat(corrected.isNewCorrection(new Written("10", NOW))).isTrue();
    }

    @Test
    void mayHaveGoneOutOnceNobodyCanSayOtherwise() {
        assertThat(claimed.mayHaveGoneOut()).as("its sender will tell").isFalse();
        assertThat(claimed.leftUncertain(NOW).mayHaveGoneOut()).isTrue();
        assertThat(claimed.accepted("m", text(), "v1", NOW).mayHaveGoneOut()).isTrue();
        assertThat(claimed.waiting(Reason.PAUSED, NOW, NOW).mayHaveGoneOut()).isFalse();
        assertThat(claimed.ended(Reason.GAVE_UP, NOW).mayHaveGoneOut()).isFalse();
    }

    @Test
    void losesItsHintWhenItsComplaintIsErased() {
        Notification forgotten = claimed.accepted("m", text(), "v1", NOW).forgotten(NOW.plusSeconds(1));

        assertThat(forgotten.sent()).isEqualTo(new SentText(1, SmsEncoding.GSM_7BIT, null));
        assertThat(forgotten.expiresAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(claimed.forgotten(NOW).sent()).isNull();
    }

    @Test
    void knowsWhichEndsLeftTheCitizenWithoutAText() {
        assertThat(claimed.ended(Reason.NO_PHONE_NUMBER, NOW).leftCitizenUninformed())
                .isTrue();
        assertThat(claimed.ended(Reason.UNCERTAIN, NOW).leftCitizenUninformed()).isTrue();
        assertThat(claimed.malformed("status", NOW).leftCitizenUninformed()).isFalse();
        assertThat(claimed.ended(Reason.CORRECTED, NOW).leftCitizenUninformed()).isFalse();
        assertThat(claimed.leftCitizenUninformed()).isFalse();
    }

    @Test
    void isAboutItsNumberOnlyWhereAnotherNumberWouldDo() {
        assertThat(claimed.ended(Reason.COUNTRY_NOT_ALLOWED, NOW).endedForItsNumber())
                .isTrue();
        assertThat(claimed.ended(Reason.OVERTAKEN, NOW).endedForItsNumber()).isFalse();
        assertThat(claimed.ended(Reason.REJECTED, NOW).endedForItsNumber()).isTrue();
        assertThat(claimed.ended(Reason.GAVE_UP, NOW).endedForItsNumber()).isFalse();
        assertThat(claimed.endedForItsNumber()).isFalse();
    }

    @Test
    void endedWithoutATextOnlyWhereThatIsCertain() {
        assertThat(claimed.ended(Reason.GAVE_UP, NOW).endedWithoutAText()).isTrue();
        assertThat(claimed.ended(Reason.DRY_RUN, NOW).endedWithoutAText()).isTrue();
        assertThat(claimed.leftUncertain(NOW).ended(Reason.UNCERTAIN, NOW).endedWithoutAText())
                .isFalse();
        assertThat(claimed.waiting(Reason.PAUSED, NOW, NOW).endedWithoutAText()).isFalse();
        assertThat(claimed.accepted("m", text(), "v1", NOW).endedWithoutAText()).isFalse();
    }

    @Test
    void waitsForTheReasonItSays() {
        Notification waiting = claimed.waiting(Reason.PAUSED, NOW, NOW);

        assertThat(waiting.reason()).isEqualTo(Reason.PAUSED);
        assertThat(waiting.postponed(NOW.plusSeconds(5)).dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(waiting.isUnfinished()).isTrue();
        assertThat(waiting.ended(Reason.STALE, NOW).isUnfinished()).isFalse();
    }

    @Test
    void givesEachReasonToOneState() {
        assertThat(claimed.ended(Reason.TOO_LATE, NOW).state()).isEqualTo(State.FAILED);
        assertThat(claimed.ended(Reason.DRY_RUN, NOW).state()).isEqualTo(State.SUPPRESSED);
        assertThat(claimed.ended(Reason.DRY_RUN, NOW).atBirth().history()).hasSize(1);
    }

    @Test
    void keepsAMalformedChangeFindableAndWithoutWhatMadeItSo() {
        StatusChange malformed = change().asMalformed();

        assertThat(malformed.id().isMalformed()).isTrue();
        assertThat(malformed.isMalformed()).isTrue();
        assertThat(malformed.office()).isNull();
        assertThat(malformed.hasStatusOf(change())).isFalse();
        assertThat(change().isMalformed()).isFalse();
        assertThatThrownBy(malformed::knownStatus)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("malformed");
    }

    private static StatusChange change() {
        Status status = new Status("REGISTERED");
        ChangeId id = ChangeId.of(NOW, status);
        Language arabic = new Language("ar");
        return new StatusChange("2026/1", id, status, NOW, "FES", arabic, new Written("1", NOW), null);
    }

    private static SentText text() {
        return new SentText(1, SmsEncoding.GSM_7BIT, "MA…78");
    }
}
