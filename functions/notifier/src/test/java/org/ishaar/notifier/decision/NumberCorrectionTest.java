package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.notifier.decision.World.inserted;

import java.time.Duration;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewNumber;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.junit.jupiter.api.Test;

class NumberCorrectionTest {

    private static final String WRONG = "0537123456";
    private static final String RIGHT = "0698765432";

    private final World world = new World();

    @Test
    void textsTheLatestChangeOnceTheNumberIsPutRight() {
        registerWithWrongNumber();

        world.handle(world.correctNumber(RIGHT));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/NUMBER_CORRECTED");
        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.sns.texts().get(0).to()).isEqualTo("+212698765432");
    }

    @Test
    void textsOnlyTheLatestOfSeveral() {
        registerWithWrongNumber();
        world.handle(world.change("FORWARDED"));

        world.handle(world.correctNumber(RIGHT));
        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("FORWARDED");
        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER", "FORWARDED SENT");
    }

    @Test
    void looksThroughCorrectionsOfADateToTheLastNews() {
        world.complaints.put(World.C, new Contact(WRONG));
        world.brake = Brake.PAUSED;
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(1));
        world.handle(world.change("REGISTERED"));
        world.brake = Brake.ON;
        world.resendAfter(Duration.ZERO);

        world.handle(world.correctNumber(RIGHT));
        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.states()).containsExactly("REGISTERED SENT", "REGISTERED SUPPRESSED/CORRECTED");
    }

    @Test
    void looksThroughAMalformedItemToTheLastNews() {
        registerWithWrongNumber();
        world.handle(new Malformed(world.change("SHELVED").change().asMalformed(), "statusChangedAt"));

        world.handle(world.correctNumber(RIGHT));
        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void textsAtOnceWhenNumberAndDateAreCorrectedInOneWrite() {
        registerWithWrongNumber();
        world.pass(Duration.ofMinutes(1));
        world.complaints.put(World.C, new Contact(RIGHT));

        world.handle(world.change("REGISTERED"));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void triesAnotherNumberWhereSnsRejectedTheFirst() {
        world.sns.next(() -> new SendResult.Rejected("InvalidParameter"));
        world.handle(world.change("REGISTERED"));

        world.handle(world.correctNumber(RIGHT));
        world.resendAfter(Duration.ZERO);

        assertThat(world.states()).containsExactly("REGISTERED SENT");
        assertThat(world.sns.texts().get(0).to()).isEqualTo("+212698765432");
    }

    @Test
    void mendsWhenADateWasCorrectedThatCouldNotBeDecidedAtOnce() {
        registerWithWrongNumber();
        world.pass(Duration.ofMinutes(1));
        world.remaining = Duration.ofSeconds(15);
        world.handle(world.change("REGISTERED"));
        world.handle(world.correctNumber(RIGHT));
        world.remaining = Duration.ofMinutes(1);

        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void mendsWhenTheComplaintIsReloadedWithTheRightNumber() {
        world.complaints.put(World.C, new Contact(WRONG));
        NewStatus registered = inserted(world.change("REGISTERED"));
        world.handle(registered, world.remove(World.C));
        world.complaints.put(World.C, new Contact(RIGHT));
        NewStatus reloaded = inserted(world.again(registered));

        world.handle(reloaded);
        world.resendAfter(Duration.ZERO);
        world.handle(reloaded);
        world.resendAfter(Duration.ofDays(1));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void sendsNothingWhenTheCitizenHasBeenTold() {
        world.handle(world.change("REGISTERED"));

        world.handle(world.correctNumber(RIGHT));
        world.resendAfter(Duration.ofDays(1));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void doesNotGoRoundForARecordThatComesAgain() {
        registerWithWrongNumber();
        NewNumber correction = world.correctNumber("0537000000");
        world.handle(correction);
        world.resendAfter(Duration.ZERO);

        world.handle(correction);

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER");
    }

    @Test
    void ignoresACorrectionWrittenBeforeTheChange() {
        NewNumber earlier = world.correctNumber(WRONG);
        world.handle(world.change("REGISTERED"));

        world.handle(earlier);

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER");
    }

    @Test
    void leavesAChangeAloneThatIsNoLongerNews() {
        registerWithWrongNumber();
        world.pass(Duration.ofDays(31));

        world.handle(world.correctNumber(RIGHT));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER");
    }

    @Test
    void leavesACorrectionAloneThatIsReplayedAWeekLate() {
        registerWithWrongNumber();
        NewNumber correction = world.correctNumber(RIGHT);
        world.pass(Duration.ofDays(8));

        world.handle(correction);

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER");
    }

    @Test
    void missesNoCorrectionThatComesWhileTheEntryIsHeld() {
        world.complaints.put(World.C, new Contact(WRONG));
        world.sns.throttles(1);
        world.brake = Brake.PAUSED;
        world.handle(world.change("REGISTERED"));
        world.brake = Brake.ON;
        world.ledger.beforeReplace =
                taking -> world.ledger.beforeReplace = settling -> world.handle(world.correctNumber(RIGHT));

        world.resendAfter(Duration.ofMinutes(1));
        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.sns.texts())
                .as("the correction's record found the entry held")
                .isEmpty();
        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void missesNoCorrectionWhileTheRecordsOwnNumberIsUsed() {
        world.complaints.put(World.C, new Contact(WRONG));
        Update.NewStatus registered = world.change("REGISTERED");
        world.ledger.beforeReplace = settling -> world.handle(world.correctNumber(RIGHT));

        world.handle(registered);
        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void missesNoCorrectionWhenTheLedgerStumblesOverIt() {
        world.complaints.put(World.C, new Contact(WRONG));
        Update.NewStatus registered = world.change("REGISTERED");
        world.ledger.beforeReplace = settling -> {
            world.handle(world.correctNumber(RIGHT));
            world.ledger.beforeReplace = mending -> world.ledger.writesToFail = 1;
        };

        world.handle(registered);
        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void missesNoCorrectionWhileSnsRejectsTheNumber() {
        world.sns.next(() -> {
            world.handle(world.correctNumber(RIGHT));
            return new SendResult.Rejected("InvalidParameter");
        });

        world.handle(world.change("REGISTERED"));
        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    private void registerWithWrongNumber() {
        world.complaints.put(World.C, new Contact(WRONG));
        world.handle(world.change("REGISTERED"));
    }
}
