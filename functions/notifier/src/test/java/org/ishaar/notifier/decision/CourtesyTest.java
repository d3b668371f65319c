package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.QuietHours;
import org.ishaar.complaint.Reason;
import org.junit.jupiter.api.Test;

/** Texts that are held back, capped, or not wanted. */
class CourtesyTest {

    private static final Duration HOLD = Duration.ofMinutes(2);

    private final World world = new World();

    @Test
    void sendsAHeldTextWhenItsHoldIsOver() {
        world.hold = HOLD;
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/HOLD");

        world.resendAfter(HOLD.minusSeconds(1));
        assertThat(world.told()).isEmpty();

        world.resendAfter(Duration.ofSeconds(1));
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void tellsOnlyTheStatusThatReplacedAHeldOne() {
        world.hold = HOLD;
        world.handle(world.change("SHELVED"));
        world.pass(Duration.ofSeconds(30));
        world.handle(world.change("FORWARDED"));

        world.resendAfter(HOLD);

        assertThat(world.states()).containsExactly("SHELVED SUPPRESSED/CORRECTED", "FORWARDED SENT");
        assertThat(world.told()).containsExactly("FORWARDED");
    }

    @Test
    void tellsTheSameStatusWithAnotherTimeOnceWhenBothWereHeld() {
        world.hold = HOLD;
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofSeconds(30));
        world.handle(world.change("REGISTERED"));

        world.resendAfter(HOLD);

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void tellsBothWhenTheSecondCameAfterTheHold() {
        world.hold = HOLD;
        world.handle(world.change("REGISTERED"));
        world.resendAfter(HOLD);
        world.handle(world.change("FORWARDED"));
        world.resendAfter(HOLD);

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
    }

    @Test
    void keepsAReplacedStatusThatSnsHadAlreadyRefused() {
        world.hold = HOLD;
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.resendAfter(HOLD);
        world.handle(world.change("FORWARDED"));

        world.resendAfter(HOLD);

        assertThat(world.told()).as("it is no slip any more").containsExactly("REGISTERED", "FORWARDED");
    }

    @Test
    void doesNotCountAHoldOnTheGiveUpClock() {
        world.hold = HOLD;
        world.handle(world.change("REGISTERED"));
        Notification taken = world.entry(0).refused().waiting(Reason.HOLD, world.instant(), world.instant());

        world.pass(HOLD);

        assertThat(taken.taken(taken.attempt().next("t", world.instant()), Duration.ofMinutes(15))
                        .trouble()
                        .triedFor(world.instant()))
                .isZero();
    }

    @Test
    void letsCitizensSleepByTheirOwnClocks() {
        world.quietHours = QuietHours.parse("21:00-08:00");
        world.pass(Duration.ofHours(22));
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).as("07:00 in Paris").containsExactly("REGISTERED WAITING/QUIET_HOURS");

        world.resendAfter(Duration.ofHours(1).minusSeconds(1));
        assertThat(world.told()).isEmpty();

        world.resendAfter(Duration.ofSeconds(1));
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void textsAComplaintNoMoreThanItsShareOfADay() {
        world.textsADay = 2;
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofHours(1));
        world.handle(world.change("FORWARDED"));
        world.handle(world.change("SHELVED"));
        assertThat(world.states().get(2)).isEqualTo("SHELVED WAITING/CEILING");

        world.resendAfter(Duration.ofHours(23).minusSeconds(1));
        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");

        world.resendAfter(Duration.ofSeconds(1));
        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED", "SHELVED");
    }

    @Test
    void asksForAnOptOutOnlyAfterACarrierTold() {
        world.handle(world.change("REGISTERED"));

        world.handle(world.change("FORWARDED"));

        assertThat(world.sns.asked).isZero();
    }

    @Test
    void leavesACitizenAloneWhoStillWantsNoTexts() {
        world.handle(world.change("REGISTERED"));
        optOutOfTheLastText();
        world.sns.optedOut.add("+212612345678");

        world.handle(world.change("FORWARDED"), world.change("SHELVED"));

        assertThat(world.states())
                .containsExactly(
                        "REGISTERED SUPPRESSED/OPTED_OUT",
                        "FORWARDED SUPPRESSED/OPTED_OUT",
                        "SHELVED SUPPRESSED/OPTED_OUT");
    }

    @Test
    void textsAgainOnceTheCitizenOptedIn() {
        world.handle(world.change("REGISTERED"));
        optOutOfTheLastText();

        world.handle(world.change("FORWARDED"), world.change("SHELVED"));

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED", "SHELVED");
        assertThat(world.sns.asked).as("asked once").isOne();
    }

    @Test
    void asksAgainWhenAnotherNumberComesAfterAnOptOut() {
        world.handle(world.change("REGISTERED"));
        optOutOfTheLastText();

        world.handle(world.correctNumber("0698765432"));
        world.resendAfter(Duration.ZERO);

        assertThat(world.sns.asked).isOne();
        assertThat(world.told()).containsExactly("REGISTERED", "REGISTERED");
    }

    /** As the receipts function notes it. */
    private void optOutOfTheLastText() {
        Notification sent = world.entry(world.ledger.all().size() - 1);
        world.ledger.replace(sent, sent.ended(Reason.OPTED_OUT, world.instant()));
    }
}
