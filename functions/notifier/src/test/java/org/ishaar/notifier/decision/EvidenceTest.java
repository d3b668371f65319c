package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.ResenderTest.Vanished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves that an uncertain text arrived, and what does not: a wrong proof would be a lost text. */
class EvidenceTest {

    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final String OTHER = "2026/3101/13";

    private final World world = new World();
    private final Instant start = world.instant();

    @BeforeEach
    void adopts() {
        world.adoptsReceipts = true;
    }

    @Test
    void settlesTheTextThatAReceiptShowsToHaveArrived() {
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
        assertThat(world.told()).hasSize(1);
        assertThat(world.journal.told)
                .containsSubsequence("SENT", "DELIVERED", "settled-by-receipt")
                .doesNotContain("repeated-uncertain");
        assertThat(world.orphans.all()).isEmpty();
    }

    @Test
    void keepsOfItWhatItsOwnSenderWouldHaveKeptButTheHint() {
        leaveUncertain();
        world.receive("message-1", start.plusSeconds(2), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        Notification entry = world.entry(0);
        assertThat(entry.messageIds()).containsExactly("message-1");
        assertThat(entry.receipts()).extracting(Receipt::messageId).containsExactly("message-1");
        assertThat(entry.sent()).isNotNull().satisfies(sent -> {
            assertThat(sent.parts()).isEqualTo(1);
            assertThat(sent.phoneHint()).isNull();
        });
        assertThat(entry.numberHash()).isNull();
        assertThat(entry.dueAt()).isNull();
        assertThat(entry.history().get(1).at()).as("when SNS took it").isEqualTo(start.plusSeconds(2));
        assertThat(entry.trouble().unknowns()).as("that it was once unknown").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 5, 11})
    void takesAReceiptFromTheTimeOfTheAttemptAndFiveSecondsEitherSide(int seconds) {
        leaveUncertain(Duration.ofSeconds(6));
        world.receive("message-1", start.plusSeconds(seconds), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 12, 600})
    void takesNoReceiptFromAnotherTime(int seconds) {
        leaveUncertain(Duration.ofSeconds(6));
        world.receive("message-x", start.plusSeconds(seconds), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED SENT");
        assertThat(world.told()).hasSize(2);
    }

    @Test
    void settlesWhatASenderVanishedWithWithinTheTimeThatItCanHaveRun() {
        vanish(World.C);
        world.receive("message-x", start.plusSeconds(66), Verdict.DELIVERED);
        world.receive("message-1", start.plusSeconds(65), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
        assertThat(world.told()).isEmpty();
        assertThat(world.orphans.all()).hasSize(1);
    }

    @Test
    void repeatsWhatNoReceiptSpeaksFor() {
        leaveUncertain();

        world.resendAfter(LEASE);

        assertThat(world.told()).hasSize(2);
        assertThat(world.journal.told).contains("repeated-uncertain");
    }

    @Test
    void repeatsWhenTwoReceiptsMayBeItsOwn() {
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);
        world.receive("another-system", start.plusSeconds(1), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.told()).hasSize(2);
        assertThat(world.orphans.all()).hasSize(2);
    }

    @Test
    void repeatsWhenOneReceiptContradictsAnother() {
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);
        world.receive("message-1", start, Verdict.UNEXPLAINED);

        world.resendAfter(LEASE);

        assertThat(world.told()).hasSize(2);
    }

    /** No double: the citizen got nothing from the first. */
    @ParameterizedTest
    @EnumSource(value = Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "DELIVERED")
    void repeatsATextThatDidNotArrive(Verdict verdict) {
        leaveUncertain();
        world.receive("message-1", start, verdict);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED SENT");
    }

    @Test
    void leavesOutAReceiptWhoseTextIsKnownByNow() {
        world.handle(world.change(OTHER, "REGISTERED", start));
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED SENT", "REGISTERED SENT");
        assertThat(world.told()).as("the other's, its own twice").hasSize(3);
    }

    @Test
    void takesItsOwnReceiptBesideOneWhoseTextIsKnownByNow() {
        world.handle(world.change(OTHER, "REGISTERED", start));
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);
        world.receive("message-2", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED SENT", "REGISTERED DELIVERED");
    }

    @Test
    void repeatsWhenAnotherTextToTheNumberIsUncertainToo() {
        leaveUncertain();
        vanish(OTHER);
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);
        world.resend(OTHER);

        assertThat(world.states()).containsExactly("REGISTERED SENT", "REGISTERED SENT");
        assertThat(world.told()).as("one twice, one once").hasSize(3);
    }

    @Test
    void repeatsWhenAnotherTextToTheNumberWasUncertainAndHasBeenRepeated() {
        vanish(OTHER);
        leaveUncertain();
        world.pass(LEASE);
        world.resend(OTHER);
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resend(World.C);

        assertThat(world.journal.told).doesNotContain("settled-by-receipt");
        assertThat(world.told()).hasSize(3);
    }

    @Test
    void repeatsWhenAnotherTextToTheNumberWasLeftToAHuman() {
        world.repeatsUncertain = false;
        vanish(OTHER);
        leaveUncertain();
        world.pass(LEASE);
        world.resend(OTHER);
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resend(World.C);

        assertThat(world.states()).containsExactly("REGISTERED FAILED/UNCERTAIN", "REGISTERED FAILED/UNCERTAIN");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesAnotherTextThatIsRepeatedWhileItLooks(boolean beforeTheFirstLook) {
        vanish(OTHER);
        leaveUncertain();
        world.pass(LEASE);
        world.receive("message-1", start, Verdict.DELIVERED);
        Runnable repeat = () -> world.resend(OTHER);
        world.openAttempts.beforeHeld = beforeTheFirstLook ? repeat : () -> {};
        world.openAttempts.afterHeld = beforeTheFirstLook ? () -> {} : repeat;

        world.resend(World.C);

        assertThat(world.journal.told).doesNotContain("settled-by-receipt");
    }

    @Test
    void isNotHinderedByATextToAnotherNumber() {
        world.complaints.put(OTHER, new Contact("0698765432"));
        leaveUncertain();
        vanish(OTHER);
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).contains("REGISTERED DELIVERED");
    }

    @Test
    void isNotHinderedByATextThatHadBeenGivenUpBefore() {
        world.sns.acceptsWithoutAnswer(1);
        world.handle(world.change(OTHER, "REGISTERED", start));
        world.pass(Duration.ofSeconds(20));
        leaveUncertain();
        world.receive("message-2", start.plusSeconds(20), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED PENDING", "REGISTERED DELIVERED");
    }

    /** Its sender may have sent until its lease ended. */
    @Test
    void repeatsWhenAnotherSenderHadVanishedBefore() {
        vanish(OTHER);
        world.pass(Duration.ofSeconds(80));
        leaveUncertain();
        world.receive("message-1", start.plusSeconds(80), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.journal.told).doesNotContain("settled-by-receipt");
    }

    @Test
    void isNotHinderedByATextOfAnotherTime() {
        leaveUncertain();
        world.pass(Duration.ofSeconds(20));
        vanish(OTHER);
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).contains("REGISTERED DELIVERED");
    }

    @Test
    void repeatsWhenAnUncertainTextMayHaveBeenToAnyNumber() {
        world.keyIsGone = true;
        world.complaints.put(OTHER, new Contact("0698765432"));
        vanish(OTHER);
        world.keyIsGone = false;
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);
        world.resend(OTHER);

        assertThat(world.journal.told).doesNotContain("settled-by-receipt");
    }

    @Test
    void repeatsWhenAnUncertainTextToAnyNumberHasBeenRepeated() {
        world.keyIsGone = true;
        vanish(OTHER);
        world.keyIsGone = false;
        leaveUncertain();
        world.pass(LEASE);
        world.resend(OTHER);
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resend(World.C);

        assertThat(world.journal.told).doesNotContain("settled-by-receipt");
    }

    @Test
    void repeatsWhenTooMuchIsUncertainToLookThrough() {
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);
        world.openAttempts.tooMany = true;

        world.resendAfter(LEASE);

        assertThat(world.told()).hasSize(2);
    }

    @Test
    void settlesByTheLateReceiptOfAnEarlierAttempt() {
        leaveUncertain();
        world.sns.next(() -> new SendResult.Unknown("ReadTimeout"));
        world.resendAfter(LEASE);
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
        assertThat(world.openAttempts.all()).as("the later attempt stays noted").hasSize(2);
    }

    @Test
    void leavesItToAHumanWhenNoReceiptSpeaksForEitherAttempt() {
        world.sns.acceptsWithoutAnswer(2);
        world.handle(world.change("REGISTERED"));
        world.resendAfter(LEASE);
        assertThat(world.states()).as("a receipt may still come").containsExactly("REGISTERED PENDING");

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED FAILED/UNCERTAIN");
        assertThat(world.told()).hasSize(2);
    }

    @Test
    void waitsForTheReceiptBeforeItLeavesATextToAHuman() {
        world.repeatsUncertain = false;
        leaveUncertain();
        assertThat(world.states()).containsExactly("REGISTERED PENDING");
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
    }

    @Test
    void adoptsAReceiptOnceWhenTwoResendersMeet() {
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);
        world.orphans.beforeAdopt = () -> world.resend(World.C);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
        assertThat(world.told()).hasSize(1);
        assertThat(world.journal.told).containsOnlyOnce("settled-by-receipt");
    }

    @Test
    void looksAgainWhenTheReceiptIsTakenFromUnderIt() {
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);
        world.orphans.beforeAdopt =
                () -> world.orphans.remove(world.orphans.all().get(0));

        world.resendAfter(LEASE);
        assertThat(world.states()).as("no repeat in the same breath").containsExactly("REGISTERED PENDING");

        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.states()).containsExactly("REGISTERED SENT");
    }

    @Test
    void staysDueWhenReceiptsCannotBeRead() {
        leaveUncertain();
        world.orphans.readsFail = true;

        assertThatThrownBy(() -> world.resendAfter(LEASE)).isInstanceOf(StoreUnavailableException.class);

        assertThat(world.states()).containsExactly("REGISTERED PENDING");
    }

    @Test
    void stopsLookingWhenTheInvocationEnds() {
        leaveUncertain();
        world.openAttempts.afterNote = () -> world.remaining = Duration.ofSeconds(8);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED PENDING");
    }

    @Test
    void takesNoReceiptAfterTwoDays() {
        leaveUncertain();
        world.brake = Brake.PAUSED;
        world.pass(Duration.ofDays(2));
        world.brake = Brake.ON;
        world.receive("message-1", start, Verdict.DELIVERED);

        world.resendAfter(Duration.ofSeconds(1));

        assertThat(world.states()).as("the notes of others may have gone").containsExactly("REGISTERED SENT");
    }

    @Test
    void sendsWithoutTheKeyOfNumberHashes() {
        world.keyIsGone = true;
        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SENT");
        assertThat(world.journal.told).contains("number-hash-unavailable");
    }

    @Test
    void repeatsWithoutTheKeyOfNumberHashes() {
        world.keyIsGone = true;
        leaveUncertain();
        world.resendAfter(LEASE);

        assertThat(world.told()).hasSize(2);
    }

    @Test
    void knowsTheNumberOfAnAttemptThatReadItAnew() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.sns.acceptsWithoutAnswer(1);
        world.resendAfter(Duration.ofMinutes(1));
        world.receive("message-1", world.instant(), Verdict.DELIVERED);

        world.resendAfter(LEASE);

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
    }

    @Test
    void hashesNoNumberThatIsNotTexted() {
        world.keyIsGone = true;
        world.complaints.put(World.C, new Contact("+14255550100"));
        world.handle(world.change("REGISTERED"));
        world.complaints.put(OTHER, new Contact("none"));
        world.handle(world.change(OTHER, "REGISTERED", start));

        assertThat(world.journal.told).doesNotContain("number-hash-unavailable");
    }

    @Test
    void keepsNoHashOnceTheEntryIsSettled() {
        world.handle(world.change("REGISTERED"));

        assertThat(world.entry(0).numberHash()).isNull();
    }

    @Test
    void doesNotTakeALateAnswerForASecondText() {
        world.sns.next(() -> {
            SendResult answer = world.sns.accepts();
            world.receive("message-1", world.instant(), Verdict.DELIVERED);
            world.resendAfter(LEASE);
            return answer;
        });

        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED DELIVERED");
        assertThat(world.entry(0).messageIds()).containsExactly("message-1");
        assertThat(world.journal.told).doesNotContain("accepted-twice");
    }

    @Test
    void isNotLookedForUnlessTheDeploymentSaysSo() {
        world.adoptsReceipts = false;
        leaveUncertain();
        world.receive("message-1", start, Verdict.DELIVERED);
        assertThat(world.entry(0).numberHash()).isNull();

        world.resendAfter(LEASE);

        assertThat(world.told()).hasSize(2);
        assertThat(world.openAttempts.all()).isEmpty();
    }

    private void leaveUncertain() {
        leaveUncertain(Duration.ZERO);
    }

    private void leaveUncertain(Duration after) {
        world.sns.next(() -> {
            world.sns.accepts();
            world.pass(after);
            return new SendResult.Unknown("ApiCallTimeoutException");
        });
        world.handle(world.change("REGISTERED"));
    }

    private void vanish(String complaintId) {
        world.sns.next(() -> {
            throw new Vanished();
        });
        world.handleUntilVanished(world.change(complaintId, "REGISTERED", start));
    }
}
