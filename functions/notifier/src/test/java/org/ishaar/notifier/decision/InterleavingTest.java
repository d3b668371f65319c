package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.notifier.decision.World.inserted;

import java.time.Duration;
import org.ishaar.complaint.Written;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these once lost, doubled or misordered a text in some design. */
class InterleavingTest {

    private final World world = new World();

    @Test
    void letsNothingPassAnUnsettledChangeBehindASuppressedOne() {
        world.sns.acceptsWithoutAnswer(1);
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(1));
        world.handle(world.change("REGISTERED"));

        world.handle(world.change("FORWARDED"));

        assertThat(world.states())
                .containsExactly(
                        "REGISTERED PENDING", "REGISTERED SUPPRESSED/CORRECTED", "FORWARDED WAITING/EARLIER_CHANGE");
        world.resendAfter(Duration.ofMinutes(15));
        assertThat(world.told()).containsExactly("REGISTERED", "REGISTERED", "FORWARDED");
    }

    @Test
    void keepsOrderWhenTheTableIsReloadedDuringAnOutage() {
        world.sns.throttles(2);
        NewStatus registered = world.change("REGISTERED");
        NewStatus forwarded = world.change("FORWARDED");
        world.handle(inserted(registered), forwarded);
        world.handle(world.remove(World.C));

        NewStatus reloaded = world.again(forwarded);
        world.handle(inserted(reloaded), world.change("SHELVED"));
        world.resendAfter(Duration.ofMinutes(1));
        world.resendAfter(Duration.ofMinutes(5));

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED", "SHELVED");
    }

    @Test
    void neverTextsAnOldStageAfterANewerOne() {
        NewStatus old = world.change("REGISTERED");
        world.handle(world.change("FORWARDED"));

        world.handle(old);

        assertThat(world.told()).containsExactly("FORWARDED");
        assertThat(world.states()).contains("REGISTERED SUPPRESSED/OVERTAKEN");
    }

    @Test
    void losesNeitherOfTwoChangesThatAreClaimedAtOnce() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.ledger.beforeRead = () -> world.resendAfter(Duration.ofMinutes(1));

        world.handle(world.change("FORWARDED"));

        assertThat(world.states())
                .containsExactly("REGISTERED WAITING/LATER_CHANGE", "FORWARDED WAITING/EARLIER_CHANGE");
        world.resendAfter(Duration.ofSeconds(1));
        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
    }

    @Test
    void losesNoTextWhenASenderVanishesThatWasToWait() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(2));
        world.ledger.beforeRead = () -> {
            throw new ResenderTest.Vanished();
        };
        world.handleUntilVanished(world.change("FORWARDED"));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/THROTTLED", "FORWARDED PENDING");

        world.resendAfter(Duration.ofMinutes(15));

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
    }

    @Test
    void countsARevivedChangeAsSeenOnlySinceItsRevival() {
        world.complaints.put(World.C, new Contact("12"));
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(2));
        Update.NewNumber correction = world.correctNumber("0698765432");
        NewStatus forwarded = world.change("FORWARDED");
        world.sns.next(() -> {
            throw new ResenderTest.Vanished();
        });
        world.ledger.beforeReplace = reviving -> world.handleUntilVanished(forwarded);
        world.handle(correction);
        assertThat(world.states()).containsExactly("REGISTERED WAITING/NUMBER_CORRECTED", "FORWARDED PENDING");

        world.resendAfter(Duration.ofMinutes(15));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/OVERTAKEN", "FORWARDED SENT");
    }

    @Test
    void sendsNothingOldWhileALaterTextIsOnItsWay() {
        NewStatus old = world.change("REGISTERED");
        NewStatus later = world.change("FORWARDED");
        world.sns.next(() -> {
            world.handle(old);
            return world.sns.accepts();
        });

        world.handle(later);
        assertThat(world.states()).containsExactly("FORWARDED SENT", "REGISTERED WAITING/LATER_CHANGE");
        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).containsExactly("FORWARDED");
        assertThat(world.states()).containsExactly("FORWARDED SENT", "REGISTERED SUPPRESSED/OVERTAKEN");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void losesNoTextWhenTheSenderOfADatesCorrectionVanishes(int correctionsBefore) {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        for (int i = 0; i < correctionsBefore; i++) {
            world.pass(Duration.ofSeconds(5));
            world.handle(world.change("REGISTERED"));
        }
        world.pass(Duration.ofSeconds(5));
        world.ledger.beforeRead = () -> {
            throw new ResenderTest.Vanished();
        };
        world.handleUntilVanished(world.change("REGISTERED"));

        world.resendAfter(Duration.ofMinutes(16));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void sendsNothingOldAfterALaterTextWhoseSenderVanished() {
        NewStatus old = world.change("REGISTERED");
        world.sns.next(() -> {
            throw new ResenderTest.Vanished();
        });
        world.handleUntilVanished(world.change("FORWARDED"));
        world.pass(Duration.ofMinutes(15));

        world.handle(old);

        assertThat(world.states()).contains("REGISTERED SUPPRESSED/OVERTAKEN");
    }

    @Test
    void treatsALaterTextOfUnknownFateAsOneThatWentOut() {
        NewStatus old = world.change("REGISTERED");
        world.repeatsUncertain = false;
        world.sns.acceptsWithoutAnswer(1);
        world.handle(world.change("FORWARDED"));
        world.resendAfter(Duration.ofMinutes(15));

        world.handle(old);

        assertThat(world.states()).containsExactly("FORWARDED FAILED/UNCERTAIN", "REGISTERED SUPPRESSED/OVERTAKEN");
    }

    @Test
    void sendsAnOldStageWhoseLaterOneNeverWentOut() {
        NewStatus old = world.change("REGISTERED");
        world.sns.next(() -> new SendResult.Rejected("InvalidParameter"));
        world.handle(world.change("FORWARDED"));

        world.handle(old);

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void ordersBySequenceAsNumbersNotAsText() {
        NewStatus ninth = world.change(World.C, "REGISTERED", world.instant(), written("9"));
        NewStatus tenth = world.change(World.C, "FORWARDED", world.instant(), written("10"));
        world.sns.throttles(1);

        world.handle(ninth, tenth);

        assertThat(world.states()).contains("FORWARDED WAITING/EARLIER_CHANGE");
    }

    @Test
    void ordersByTimeWhereAChangeHasNoSequence() {
        Written earlier = new Written(null, world.instant().minusSeconds(5));
        NewStatus found = world.change(World.C, "REGISTERED", world.instant(), earlier);
        world.handle(world.change("FORWARDED"));

        world.handle(found);

        assertThat(world.states()).contains("REGISTERED SUPPRESSED/OVERTAKEN");
    }

    @Test
    void sendsOnceWhenTheResenderComesInBetweenClaimAndSettle() {
        world.sns.next(() -> {
            world.resendAfter(Duration.ofMinutes(1));
            return world.sns.accepts();
        });

        world.handle(world.change("REGISTERED"));

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void recordsALateAcceptanceOverAnotherSendersHold() {
        world.sns.next(() -> {
            world.sns.throttles(1);
            world.resendAfter(Duration.ofMinutes(16));
            return world.sns.accepts();
        });

        world.handle(world.change("REGISTERED"));
        world.resendAfter(Duration.ofDays(1));

        assertThat(world.told()).as("sent once, late").containsExactly("REGISTERED");
        assertThat(world.states()).containsExactly("REGISTERED SENT");
    }

    @Test
    void givesTwoTextsAtMostWhenASlowSenderOutlivesItsLease() {
        world.sns.next(() -> {
            world.resendAfter(Duration.ofMinutes(16));
            return world.sns.accepts();
        });

        world.handle(world.change("REGISTERED"));

        assertThat(world.told()).hasSize(2);
        assertThat(world.states()).containsExactly("REGISTERED SENT");
        assertThat(world.entry(0).messageIds()).hasSize(2);
        assertThat(world.journal.told).contains("accepted-twice");
    }

    @Test
    void doesNotSendWhenTheLeaseWouldEndDuringTheCall() {
        NewStatus change = world.change("REGISTERED");
        world.sns.throttles(1);
        world.handle(change);
        Ports ports = world.ports();
        Complaints slow = id -> {
            world.pass(Duration.ofMinutes(15).minusSeconds(4));
            return ports.complaints().contactOf(id);
        };
        world.pass(Duration.ofMinutes(1));

        new Resender(
                        new Ports(
                                ports.ledger(), slow, ports.gateway(), ports.journal(), ports.clock(), ports.tokens()),
                        world.rules())
                .clear(World.C, world.run());

        assertThat(world.told()).isEmpty();
        assertThat(world.states()).containsExactly("REGISTERED WAITING/PACED");
    }

    @Test
    void settlesOnceMoreAfterTheLedgerStumbled() {
        world.sns.next(() -> {
            world.ledger.writesToFail = 3;
            return world.sns.accepts();
        });

        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SENT");
    }

    @Test
    void countsATextWhoseEntryWasForgottenMeanwhile() {
        world.sns.next(() -> {
            world.ledger.forgetAll();
            return world.sns.accepts();
        });

        world.handle(world.change("REGISTERED"));

        assertThat(world.journal.told).containsExactly("accepted-but-entry-gone");
    }

    private Written written(String sequence) {
        return new Written(sequence, world.instant());
    }
}
