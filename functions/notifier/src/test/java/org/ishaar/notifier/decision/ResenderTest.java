package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.junit.jupiter.api.Test;

class ResenderTest {

    private final World world = new World();

    @Test
    void sendsWhatWasThrottledAfterItsBackoff() {
        world.sns.throttles(2);
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/THROTTLED");

        world.resendAfter(Duration.ofSeconds(59));
        assertThat(world.told()).as("not before it is due").isEmpty();

        world.resendAfter(Duration.ofSeconds(1));
        assertThat(world.states()).as("throttled again").containsExactly("REGISTERED WAITING/THROTTLED");

        world.resendAfter(Duration.ofMinutes(5));
        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.entry(0).trouble().refusals()).isEqualTo(2);
    }

    @Test
    void sendsNothingAgainThatACarrierHasDeliveredAfterAll() {
        world.handle(world.change("REGISTERED"));
        Notification sent = world.entry(0);
        Receipt delivered = new Receipt(sent.messageIds().get(0), Verdict.DELIVERED, world.instant(), null, null);
        world.ledger.replace(sent, sent.reported(delivered).waiting(Reason.PACED, world.instant(), world.instant()));

        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void sendsAnOutagesBacklogOfOneComplaintInOrder() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"), world.change("FORWARDED"), world.change("SHELVED"));
        assertThat(world.states())
                .containsExactly(
                        "REGISTERED WAITING/THROTTLED",
                        "FORWARDED WAITING/EARLIER_CHANGE",
                        "SHELVED WAITING/EARLIER_CHANGE");

        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED", "SHELVED");
    }

    @Test
    void postponesWhatWaitsBehindAnEntryThatStaysUnfinished() {
        world.sns.throttles(2);
        world.handle(world.change("REGISTERED"), world.change("FORWARDED"));

        world.resendAfter(Duration.ofMinutes(2));

        assertThat(world.entry(1).dueAt())
                .isEqualTo(world.instant().plus(Duration.ofMinutes(5)).plusSeconds(1));
    }

    @Test
    void givesUpAfterTheGiveUpTimeAndTellsWhy() {
        world.sns.throttles(100);
        world.handle(world.change("REGISTERED"));

        int tries = 0;
        while (world.entry(0).isUnfinished() && tries++ < 100) {
            world.resendAfter(Duration.ofHours(4));
        }

        assertThat(world.states()).containsExactly("REGISTERED FAILED/GAVE_UP");
        assertThat(Duration.between(world.entry(0).change().written().at(), world.instant()))
                .isBetween(Duration.ofHours(72), Duration.ofHours(76));
    }

    @Test
    void countsTheGiveUpTimeFromEachChangesOwnFirstAttempt() {
        world.sns.throttles(22);
        world.handle(world.change("REGISTERED"), world.change("FORWARDED"));
        while (world.entry(0).isUnfinished()) {
            world.resendAfter(Duration.ofHours(4));
        }
        assertThat(world.entry(0).reason()).isEqualTo(Reason.GAVE_UP);

        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.entry(1).isUnfinished() || world.told().contains("FORWARDED"))
                .as("not given up with the first")
                .isTrue();
    }

    @Test
    void doesNotCountAPauseAsTrying() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.brake = Brake.PAUSED;
        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/PAUSED");

        world.pass(Duration.ofDays(10));
        world.brake = Brake.ON;
        world.sns.throttles(1);
        world.resendAfter(Duration.ZERO);
        assertThat(world.states()).containsExactly("REGISTERED WAITING/THROTTLED");

        world.resendAfter(Duration.ofMinutes(5));
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void repeatsAnUncertainTextOnceWhenItsLeaseRanOut() {
        world.sns.acceptsWithoutAnswer(1);
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED PENDING");

        world.resendAfter(Duration.ofMinutes(14));
        assertThat(world.told()).as("the lease still runs").hasSize(1);

        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.states()).containsExactly("REGISTERED SENT");
        assertThat(world.told()).hasSize(2);
        assertThat(world.journal.told).contains("repeated-uncertain");
    }

    @Test
    void givesNobodyMoreThanTwoTextsWhenNoAnswerEverComes() {
        world.sns.acceptsWithoutAnswer(100);
        world.handle(world.change("REGISTERED"));

        for (int i = 0; i < 10; i++) {
            world.resendAfter(Duration.ofMinutes(20));
        }

        assertThat(world.told()).hasSize(2);
        assertThat(world.states()).containsExactly("REGISTERED FAILED/UNCERTAIN");
    }

    @Test
    void repeatsNothingWhenTheDeploymentSaysFlag() {
        world.repeatsUncertain = false;
        world.sns.acceptsWithoutAnswer(1);
        world.handle(world.change("REGISTERED"));
        world.handle(world.change("FORWARDED"));
        assertThat(world.states())
                .as("SNS may still take what was given up")
                .containsExactly("REGISTERED PENDING", "FORWARDED WAITING/EARLIER_CHANGE");
        assertThat(world.told()).hasSize(1);

        world.resendAfter(Duration.ofMinutes(15));

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
        assertThat(world.states()).containsExactly("REGISTERED FAILED/UNCERTAIN", "FORWARDED SENT");
    }

    @Test
    void takesOverFromASenderThatVanished() {
        world.sns.next(() -> {
            throw new Vanished();
        });
        world.handleUntilVanished(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED PENDING");

        world.resendAfter(Duration.ofMinutes(15));

        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.entry(0).trouble().unknowns()).isEqualTo(1);
    }

    @Test
    void leavesToAHumanWhatTwoSendersVanishedWith() {
        world.sns.next(() -> {
            throw new Vanished();
        });
        world.handleUntilVanished(world.change("REGISTERED"));
        world.sns.acceptsWithoutAnswer(1);
        world.resendAfter(Duration.ofMinutes(15));

        world.resendAfter(Duration.ofMinutes(15));

        assertThat(world.states()).containsExactly("REGISTERED FAILED/UNCERTAIN");
    }

    @Test
    void rejectsATextThatSnsWillNeverTakeAndGoesOn() {
        world.sns.next(() -> new SendResult.Rejected("InvalidParameter"));

        world.handle(world.change("REGISTERED"), world.change("FORWARDED"));

        assertThat(world.states()).containsExactly("REGISTERED FAILED/REJECTED", "FORWARDED SENT");
    }

    @Test
    void makesTheTextFromTheEntryNotFromTheItem() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.complaints.put(World.C, new Contact("0698765432"));

        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.sns.texts().get(0).to()).as("but to the item's number").isEqualTo("+212698765432");
    }

    @Test
    void stopsWhenTheInvocationsTimeIsShort() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.remaining = Duration.ofSeconds(15);

        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).isEmpty();
        assertThat(world.states()).containsExactly("REGISTERED WAITING/THROTTLED");
    }

    /** A sender's sudden end. */
    static final class Vanished extends Error {
        private static final long serialVersionUID = 1;
    }
}
