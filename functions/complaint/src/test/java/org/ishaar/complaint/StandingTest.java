package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Status REGISTERED = new Status("REGISTERED");

    private final Notification claimed = Notification.claimed(
            new StatusChange(
                    "2026/1",
                    ChangeId.of(NOW, REGISTERED),
                    REGISTERED,
                    NOW,
                    null,
                    new Language("fr"),
                    new Written("1", NOW),
                    null),
            Attempt.first("a", NOW),
            new Terms(Duration.ofMinutes(15), "v1", Duration.ofDays(730)));

    @ParameterizedTest
    @EnumSource(
            names = {
                "NO_PHONE_NUMBER",
                "INVALID_PHONE_NUMBER",
                "COUNTRY_NOT_ALLOWED",
                "REJECTED",
                "NUMBER_REFUSED",
                "OPTED_OUT"
            })
    void endedForItsNumberSoThatAnotherWouldDo(Reason why) {
        assertThat(claimed.ended(why, NOW).endedForItsNumber()).isTrue();
        assertThat(claimed.ended(why, NOW).leftCitizenUninformed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_REACHED", "ACCOUNT_LIMIT", "UNEXPLAINED", "GAVE_UP", "UNCERTAIN", "TOO_LATE"})
    void leftTheCitizenUninformedForNoFaultOfTheNumber(Reason why) {
        assertThat(claimed.ended(why, NOW).endedForItsNumber()).isFalse();
        assertThat(claimed.ended(why, NOW).leftCitizenUninformed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"CORRECTED", "OVERTAKEN", "STALE", "ERASED", "DRY_RUN", "NOT_TEXTED", "MALFORMED"})
    void owesTheCitizenNothing(Reason why) {
        assertThat(claimed.ended(why, NOW).leftCitizenUninformed()).isFalse();
        assertThat(claimed.ended(why, NOW).endedWithoutAText()).isTrue();
    }

    @Test
    void remembersWhatItWaitedForLast() {
        assertThat(claimed.lastWait()).isNull();
        assertThat(claimed.waiting(Reason.HOLD, NOW, NOW)
                        .waiting(Reason.THROTTLED, NOW, NOW)
                        .ended(Reason.GAVE_UP, NOW)
                        .lastWait())
                .isEqualTo(Reason.THROTTLED);
    }

    @Test
    void takesACorrectionOfItsNumberForNewsOnce() {
        Written correction = new Written("5", NOW);
        Notification corrected = claimed.ended(Reason.NO_PHONE_NUMBER, NOW).numberCorrected(correction, NOW);

        assertThat(claimed.isNewCorrection(correction)).isTrue();
        assertThat(corrected.isNewCorrection(correction)).isFalse();
        assertThat(corrected.isNewCorrection(new Written("6", NOW))).isTrue();
    }

    @Test
    void mayHaveGoneOutOnceHandedOverOrOfUnknownOutcome() {
        assertThat(claimed.mayHaveGoneOut()).isFalse();
        assertThat(claimed.delivered(NOW).mayHaveGoneOut()).isTrue();
        assertThat(claimed.leftUncertain(NOW).mayHaveGoneOut()).isTrue();
        assertThat(claimed.leftUncertain(NOW).ended(Reason.UNCERTAIN, NOW).endedWithoutAText())
                .isFalse();
    }

    @Test
    void knowsARepeatedReceiptByTextAndVerdict() {
        Receipt delivered = new Receipt("m", Verdict.DELIVERED, NOW, null, null);

        assertThat(delivered.saysTheSameAs(new Receipt("m", Verdict.DELIVERED, NOW.plusSeconds(1), null, 5L)))
                .isTrue();
        assertThat(delivered.saysTheSameAs(new Receipt("m", Verdict.PASSING, NOW, null, null)))
                .isFalse();
        assertThat(delivered.saysTheSameAs(new Receipt("n", Verdict.DELIVERED, NOW, null, null)))
                .isFalse();
    }

    @Test
    void hasArrivedByAWordOnTheNumberOfNow() {
        Receipt delivered = new Receipt("m", Verdict.DELIVERED, NOW, null, null);
        Notification told = claimed.reported(delivered);
        Notification toAnother = claimed.ended(Reason.NUMBER_REFUSED, NOW)
                .numberCorrected(null, NOW.plusSeconds(60))
                .reported(delivered);

        assertThat(claimed.reported(new Receipt("m", Verdict.PASSING, NOW, null, null))
                        .hasArrived())
                .isFalse();
        assertThat(told.hasArrived()).isTrue();
        assertThat(told.waiting(Reason.PACED, NOW, NOW.plusSeconds(60)).hasArrived())
                .isTrue();
        assertThat(toAnother.hasArrived()).isFalse();
        assertThat(toAnother.wentToFormerNumber(new Receipt("n", Verdict.DELIVERED, NOW.plusSeconds(61), null, null)))
                .isFalse();
    }

    @Test
    void saysMoreOfTheCitizenWithAHashOrAHintThatIsNew() {
        SentText hinted = new SentText(1, SmsEncoding.GSM_7BIT, "MA 78");
        Notification sent = claimed.accepted("m", hinted, "v1", NOW);

        assertThat(claimed.to("hash").saysMoreOfTheCitizenThan(claimed)).isTrue();
        assertThat(claimed.to("hash").saysMoreOfTheCitizenThan(claimed.to("hash")))
                .isFalse();
        assertThat(claimed.to("hash").saysMoreOfTheCitizenThan(claimed.to("other")))
                .isTrue();
        assertThat(sent.saysMoreOfTheCitizenThan(claimed)).isTrue();
        assertThat(sent.delivered(NOW).saysMoreOfTheCitizenThan(sent)).isFalse();
        assertThat(sent.forgotten(NOW).saysMoreOfTheCitizenThan(sent)).isFalse();
    }

    @Test
    void expiresLikeAnotherInTheSameSecond() {
        assertThat(claimed.expiring(NOW.plusMillis(900)).expiresLike(claimed.expiring(NOW)))
                .isTrue();
        assertThat(claimed.expiring(NOW.plusSeconds(1)).expiresLike(claimed.expiring(NOW)))
                .isFalse();
    }
}
