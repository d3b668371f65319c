package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.ishaar.complaint.Reason;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.decision.bounds.SendCount;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;
import org.junit.jupiter.api.Test;

/** What the senders do when they may not send as much as they would. */
class BoundsTest {

    private static final Limits ONE_A_SECOND = new Limits(1, 0, 0);

    private final World world = new World();

    @Test
    void filesAChangeThatFindsNoPermitWithinASecondAsDueNow() {
        world.limits = ONE_A_SECOND;
        world.handle(change("A"), change("B"), change("C"));

        assertThat(world.states())
                .as("two lines, one permit each at once")
                .containsExactly("REGISTERED SENT", "REGISTERED SENT", "REGISTERED WAITING/PACED");
        assertThat(world.entry(2).isDue(world.instant())).isTrue();
        assertThat(world.entry(2).history()).as("it was never held").hasSize(1);
    }

    @Test
    void takesNoPermitForWhatNeedsNoText() {
        world.limits = ONE_A_SECOND;
        Instant old = world.instant().minus(Duration.ofDays(40));
        world.handle(world.change("A", "REGISTERED", old), change("B"), change("C"));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/STALE", "REGISTERED SENT", "REGISTERED SENT");
    }

    @Test
    void putsThePermitOfATextThatDidNotGoBackForTheNext() {
        world.limits = ONE_A_SECOND;
        world.complaints.put("A", new Contact("12"));
        world.handle(change("A"), change("B"), change("C"));

        assertThat(world.states())
                .containsExactly("REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER", "REGISTERED SENT", "REGISTERED SENT");
    }

    @Test
    void takesNoPermitInAPauseAndNoneInARehearsal() {
        world.limits = ONE_A_SECOND;
        world.brake = Brake.PAUSED;
        world.handle(change("A"));
        world.brake = Brake.DRY_RUN;
        world.handle(change("B"));

        assertThat(world.stores.writes).isZero();
    }

    @Test
    void losesNoChangeWhenNoPermitCanBeAsked() {
        world.limits = new Limits(9, 0, 0);
        world.stores.down = true;

        assertThatThrownBy(() -> world.handle(change("A"))).isInstanceOf(StoreUnavailableException.class);
        assertThat(world.states()).as("its record comes again").isEmpty();
    }

    @Test
    void resendsWhatWasPacedAtTheRate() {
        world.limits = ONE_A_SECOND;
        for (int i = 0; i < 12; i++) {
            world.handle(change("C" + i));
        }
        Instant from = world.instant();
        for (int i = 0; i < 12; i++) {
            new Resender(world.ports(), world.rules()).clear("C" + i, world.resenderRun());
        }

        assertThat(world.told()).hasSize(12);
        assertThat(Duration.between(from, world.instant())).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(22));
    }

    @Test
    void leavesAnEntryAsItIsWhenThereIsNoTimeForAPermit() {
        world.limits = ONE_A_SECOND;
        world.handle(change("A"), change("B"), change(World.C));
        Resender resender = new Resender(world.ports(), world.rules());
        Invocation run = world.resenderRun();
        Invocation ending = new Invocation(run.control(), run.bounds(), () -> left(), run.rest());

        resender.clear(World.C, ending);

        assertThat(world.entry(2).attempt().number()).isEqualTo(1);
        assertThat(world.states()).element(2).isEqualTo("REGISTERED WAITING/PACED");
    }

    @Test
    void holdsWhileTheAccountHasNoQuotaAndGoesOnAfterwards() {
        world.holdUntil = world.instant().plus(Duration.ofHours(1));
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/SPEND_LIMIT");

        world.resendAfter(Duration.ofMinutes(59));
        assertThat(world.told()).isEmpty();
        assertThat(world.entry(0).history()).as("not written each minute").hasSize(2);

        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void stopsTheGiveUpClockDuringAHold() {
        world.sns.throttles(2);
        world.handle(world.change("REGISTERED"));
        world.holdUntil = world.instant().plus(Duration.ofDays(30));
        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/SPEND_LIMIT");

        world.resendAfter(Duration.ofDays(30));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/THROTTLED");
    }

    @Test
    void keepsWhatIsOverTheCeilingForTheNextDay() {
        world.limits = new Limits(0, 2, 0);
        world.handle(change("A"), change("B"), change(World.C));
        assertThat(world.states()).containsExactly("REGISTERED SENT", "REGISTERED SENT", "REGISTERED WAITING/CEILING");
        assertThat(world.journal.told).contains("ceiling-reached");

        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.told()).hasSize(2);

        world.resendAfter(Duration.ofHours(15));
        assertThat(world.told()).as("after midnight").hasSize(3);
    }

    /** Who is told that all sending is held looks for somebody who paused it. */
    @Test
    void takesAReachedCeilingForNoHold() {
        world.limits = new Limits(0, 1, 0);
        world.handle(change("A"), change(World.C));
        Invocation over = world.resenderRun();
        world.pass(Duration.ofMinutes(15));
        new Resender(world.ports(), world.rules()).clear(World.C, over);
        world.brake = Brake.PAUSED;
        Invocation paused = world.resenderRun();

        assertThat(over.stop(world.instant())).contains(Reason.CEILING);
        assertThat(over.isHeld(world.instant())).isFalse();
        assertThat(paused.isHeld(world.instant())).isTrue();
    }

    @Test
    void sendsWithinAMinuteOfARaisedCeiling() {
        world.limits = new Limits(0, 1, 0);
        world.handle(change("A"), change(World.C));

        world.limits = new Limits(0, 2, 0);
        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).hasSize(2);
    }

    @Test
    void looksAgainWithinAQuarterAtATextAbroadAndSendsAtHomeMeanwhile() {
        world.limits = new Limits(0, 0, 1);
        world.complaints.put("A", new Contact("+33612345678"));
        world.complaints.put(World.C, new Contact("+33612345679"));
        world.handle(change("A"), change(World.C), change("B"));
        assertThat(world.states()).containsExactly("REGISTERED SENT", "REGISTERED WAITING/CEILING", "REGISTERED SENT");
        assertThat(world.entry(1).dueAt()).isEqualTo(world.instant().plus(Duration.ofMinutes(15)));

        world.limits = new Limits(0, 0, 2);
        world.resendAfter(Duration.ofMinutes(15));
        assertThat(world.told()).hasSize(3);
    }

    @Test
    void spendsNothingOfTheDayOnTextsThatSnsRefuses() {
        world.limits = new Limits(0, 2, 0);
        world.sns.throttles(3);
        world.handle(world.change("REGISTERED"));
        world.resendAfter(Duration.ofMinutes(1));
        world.resendAfter(Duration.ofMinutes(5));
        world.resendAfter(Duration.ofHours(4));

        assertThat(world.told()).hasSize(1);
        assertThat(world.stores.count(Counter.TOTAL, LocalDate.parse("2026-03-02")))
                .as("one set aside by each of the two senders")
                .isEqualTo(2);
    }

    @Test
    void letsTheHoldGoWhenTheDayCannotBeCounted() {
        world.limits = new Limits(0, 5, 0);
        world.stores.down = true;
        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED WAITING/PACED");
        assertThat(world.told()).isEmpty();
    }

    @Test
    void repeatsNothingUncertainWhileManySendsAre() {
        world.sns.acceptsWithoutAnswer(1);
        world.handle(world.change("REGISTERED"));
        Instant minute = Instant.parse("2026-03-02T09:16:00Z");
        world.stores.add(minute, new SendCount(20, 5));

        world.resendAfter(Duration.ofMinutes(16));
        assertThat(world.told()).hasSize(1);
        assertThat(world.entry(0).dueAt()).isEqualTo(minute.plusSeconds(60));
        assertThat(world.journal.told).contains("repeats-stopped");

        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.told()).as("of the minute before").hasSize(1);

        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.told()).as("that minute has passed").hasSize(2);
    }

    @Test
    void sendsWhatIsCertainWhileRepeatsAreStopped() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.stores.add(Instant.parse("2026-03-02T09:01:00Z"), new SendCount(20, 5));

        world.resendAfter(Duration.ofMinutes(1));

        assertThat(world.told()).hasSize(1);
    }

    @Test
    void countsUncertainSendsForTheOthers() {
        world.sns.acceptsWithoutAnswer(1);
        world.handle(change("A"), change("B"));
        world.sender.tally.report();

        assertThat(world.stores.of(Instant.parse("2026-03-02T09:00:00Z"))).isEqualTo(new SendCount(2, 1));
    }

    private int asked;

    /** The time to send runs out while a permit is waited for. */
    private Duration left() {
        return Duration.ofSeconds(asked++ < 3 ? 20 : 14);
    }

    private NewStatus change(String complaintId) {
        return world.change(complaintId, "REGISTERED", world.instant().minusSeconds(60));
    }
}
