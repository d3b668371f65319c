package org.ishaar.receipts.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.complaint.Verdict.ACCOUNT_LIMIT;
import static org.ishaar.complaint.Verdict.DELIVERED;
import static org.ishaar.complaint.Verdict.NO_QUOTA;
import static org.ishaar.complaint.Verdict.NUMBER_REFUSED;
import static org.ishaar.complaint.Verdict.OPTED_OUT;
import static org.ishaar.complaint.Verdict.PASSING;
import static org.ishaar.complaint.Verdict.UNEXPLAINED;
import static org.ishaar.ledger.FakeJournal.stateOf;

import java.math.BigDecimal;
import java.time.Duration;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a receipt makes of its entry, in every state that the entry may be in. */
class ReceiptsTest {

    private final World world = new World();

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, DELIVERED",
        "NUMBER_REFUSED, UNDELIVERED/NUMBER_REFUSED",
        "OPTED_OUT, SUPPRESSED/OPTED_OUT",
        "UNEXPLAINED, UNDELIVERED/UNEXPLAINED",
        "ACCOUNT_LIMIT, UNDELIVERED/ACCOUNT_LIMIT",
        "PASSING, WAITING/CARRIER",
        "NO_QUOTA, WAITING/SPEND_LIMIT",
    })
    void takesTheEntryWhereTheCarriersWordLeads(Verdict verdict, String state) {
        Notification sent = world.sent("m-1");

        world.take(world.receipt("m-1", verdict));

        assertThat(stateOf(world.standing(sent))).isEqualTo(state);
        assertThat(world.standing(sent).receipts()).containsExactly(world.receipt("m-1", verdict));
        assertThat(world.journal.told).containsExactly(state);
        assertThat(world.tally.of("ReceiptsApplied")).isOne();
    }

    @Test
    void keepsPriceAndDwellTimeAndTellsThemOnce() {
        Notification sent = world.sent("m-1");
        Receipt receipt = new Receipt("m-1", DELIVERED, world.now, new BigDecimal("0.111"), 900L);

        world.take(receipt);
        world.take(receipt);

        assertThat(world.standing(sent).receipts()).containsExactly(receipt);
        assertThat(world.journal.received).containsExactly(receipt);
        assertThat(world.tally.of("ReceiptsRepeated")).isOne();
    }

    @Test
    void letsTheFirstFinalWordStandAndNotesAContradiction() {
        Notification delivered = world.sent("m-1");
        Notification refused = world.sent("m-2");
        world.take(world.receipt("m-1", DELIVERED));
        world.take(world.receipt("m-2", NUMBER_REFUSED));
        world.journal.told.clear();

        world.take(world.receipt("m-1", NUMBER_REFUSED));
        world.take(world.receipt("m-2", DELIVERED));

        assertThat(stateOf(world.standing(delivered))).isEqualTo("DELIVERED");
        assertThat(stateOf(world.standing(refused))).isEqualTo("UNDELIVERED/NUMBER_REFUSED");
        assertThat(world.standing(refused).receipts()).hasSize(2);
        assertThat(world.journal.told).containsExactly("contradicting-receipt", "contradicting-receipt");
        assertThat(world.tally.of("ReceiptsContradicting")).isEqualTo(2);
    }

    @Test
    void sendsAgainAfterAQuarterOfAnHourThenAfterTwoHoursThenGivesUp() {
        Notification sent = world.sent("m-1");
        world.take(world.receipt("m-1", PASSING));
        assertThat(world.standing(sent).dueAt()).isEqualTo(world.now.plus(Duration.ofMinutes(15)));

        resend(sent, "m-2");
        world.take(world.receipt("m-2", PASSING));
        assertThat(world.standing(sent).dueAt()).isEqualTo(world.now.plus(Duration.ofHours(2)));

        resend(sent, "m-3");
        world.take(world.receipt("m-3", PASSING));
        assertThat(stateOf(world.standing(sent))).isEqualTo("UNDELIVERED/NOT_REACHED");
    }

    @Test
    void endsForTheAccountsSakeWhenTheQuotaIsStillUsedUpAtTheThirdText() {
        Notification sent = world.sent("m-1");
        world.take(world.receipt("m-1", NO_QUOTA));
        assertThat(world.standing(sent).dueAt()).isEqualTo(world.now);

        resend(sent, "m-2");
        world.take(world.receipt("m-2", NO_QUOTA));
        resend(sent, "m-3");
        world.take(world.receipt("m-3", NO_QUOTA));

        assertThat(stateOf(world.standing(sent))).isEqualTo("UNDELIVERED/ACCOUNT_LIMIT");
    }

    @Test
    void doesNotSendAgainOnceALaterTextIsOutOrJustBeingSent() {
        Notification first = world.sent("m-1");
        Notification second = world.sent("m-2");
        Notification held = world.claimed();
        world.ledger.claim(held);

        world.take(world.receipt("m-1", PASSING));
        world.take(world.receipt("m-2", NO_QUOTA));

        assertThat(stateOf(world.standing(first))).isEqualTo("UNDELIVERED/NOT_REACHED");
        assertThat(stateOf(world.standing(second))).isEqualTo("UNDELIVERED/ACCOUNT_LIMIT");
    }

    @Test
    void doesNotSendAgainOnceALaterTextMayBeOut() {
        Notification first = world.sent("m-1");
        Notification later = world.claimed();
        world.ledger.claim(later.leftUncertain(world.now).ended(Reason.UNCERTAIN, world.now));

        world.take(world.receipt("m-1", PASSING));

        assertThat(stateOf(world.standing(first))).isEqualTo("UNDELIVERED/NOT_REACHED");
    }

    @Test
    void sendsAgainWhileALaterChangeOnlyWaitsOrHasNoText() {
        Notification first = world.sent("m-1");
        world.ledger.claim(world.claimed().waiting(Reason.PAUSED, world.now, world.now));
        world.ledger.claim(world.claimed().ended(Reason.NOT_TEXTED, world.now));

        world.take(world.receipt("m-1", PASSING));

        assertThat(stateOf(world.standing(first))).isEqualTo("WAITING/CARRIER");
    }

    @Test
    void sendsAgainWhateverBecameOfEarlierTexts() {
        world.sent("m-1");
        Notification second = world.sent("m-2");

        world.take(world.receipt("m-2", PASSING));

        assertThat(stateOf(world.standing(second))).isEqualTo("WAITING/CARRIER");
    }

    @Test
    void doesNotSendAgainWhatWasDeliveredAfterAll() {
        Notification sent = world.sent("m-1");
        world.take(world.receipt("m-1", PASSING));

        world.take(world.receipt("m-1", DELIVERED));

        assertThat(stateOf(world.standing(sent))).isEqualTo("DELIVERED");
        assertThat(world.standing(sent).dueAt()).isNull();
        assertThat(world.tally.of("ReceiptsContradicting")).isZero();
    }

    @Test
    void notesAReceiptWhileASenderHoldsTheEntryAndMindsItAfterwards() {
        Notification sent = world.sent("m-1");
        world.take(world.receipt("m-1", PASSING));
        Notification held = world.taken(world.standing(sent));

        world.take(world.receipt("m-1", DELIVERED));
        assertThat(stateOf(world.standing(sent))).isEqualTo("PENDING");

        Notification noted = world.standing(sent);
        world.replaced(noted, world.accepted(noted, "m-2"));
        world.take(world.receipt("m-2", NUMBER_REFUSED));
        assertThat(stateOf(world.standing(sent))).isEqualTo("DELIVERED");
        assertThat(held.receipts()).hasSize(1);
    }

    @Test
    void takesARepeatedDeliveryUpThatCameWhileTheEntryWasHeld() {
        Notification sent = world.sent("m-1");
        world.take(world.receipt("m-1", PASSING));
        world.taken(world.standing(sent));
        world.take(world.receipt("m-1", DELIVERED));
        Notification held = world.standing(sent);
        world.replaced(held, held.refused().waiting(Reason.THROTTLED, world.now, world.now));

        world.take(world.receipt("m-1", DELIVERED));

        assertThat(stateOf(world.standing(sent))).isEqualTo("DELIVERED");
    }

    @Test
    void waitsForTheOtherTextOfAnEntryThatWasRepeated() {
        Notification sent = world.sent("m-1");
        world.replaced(sent, sent.alsoAccepted("m-2"));

        world.take(world.receipt("m-1", NUMBER_REFUSED));
        assertThat(stateOf(world.standing(sent))).isEqualTo("SENT");

        world.take(world.receipt("m-2", UNEXPLAINED));
        assertThat(stateOf(world.standing(sent))).isEqualTo("UNDELIVERED/UNEXPLAINED");
    }

    @Test
    void isDeliveredByEitherTextOfAnEntryThatWasRepeated() {
        Notification sent = world.sent("m-1");
        world.replaced(sent, sent.alsoAccepted("m-2"));
        world.take(world.receipt("m-2", OPTED_OUT));

        world.take(world.receipt("m-1", DELIVERED));

        assertThat(stateOf(world.standing(sent))).isEqualTo("DELIVERED");
    }

    @Test
    void notesWhatCarriersSayOfATextWhoseEntryEndedOtherwise() {
        Notification ended = world.claimed()
                .leftUncertain(world.now)
                .ended(Reason.UNCERTAIN, world.now)
                .alsoAccepted("m-1");
        world.ledger.claim(ended);

        world.take(world.receipt("m-1", DELIVERED));

        assertThat(stateOf(world.standing(ended))).isEqualTo("FAILED/UNCERTAIN");
        assertThat(world.standing(ended).receipts()).hasSize(1);
    }

    @Test
    void takesNothingThatWasSaidOfAFormerNumberForTheNewOne() {
        Notification sent = world.sent("m-1");
        world.take(world.receipt("m-1", NUMBER_REFUSED));
        Receipt late = world.receipt("m-1", DELIVERED);
        world.now = world.now.plusSeconds(600);
        Notification refused = world.standing(sent);
        world.replaced(refused, refused.numberCorrected(null, world.now));

        world.take(late);
        assertThat(stateOf(world.standing(sent))).isEqualTo("WAITING/NUMBER_CORRECTED");

        world.now = world.now.plusSeconds(600);
        resend(sent, "m-2");
        world.take(world.receipt("m-2", UNEXPLAINED));
        assertThat(stateOf(world.standing(sent))).isEqualTo("UNDELIVERED/UNEXPLAINED");
    }

    @Test
    void leavesATextSentOfWhichNothingIsEverReported() {
        Notification sent = world.sent("m-1");
        world.sent("m-2");

        world.take(world.receipt("m-2", ACCOUNT_LIMIT));

        assertThat(stateOf(world.standing(sent))).isEqualTo("SENT");
    }

    @Test
    void losesNeitherOfTwoReceiptsThatComeAtOnce() {
        Notification sent = world.sent("m-1");
        world.replaced(sent, sent.alsoAccepted("m-2"));
        world.ledger.beforeReplace = next -> world.take(world.receipt("m-2", UNEXPLAINED));

        world.take(world.receipt("m-1", NUMBER_REFUSED));

        assertThat(world.standing(sent).receipts()).hasSize(2);
        assertThat(stateOf(world.standing(sent))).isEqualTo("UNDELIVERED/NUMBER_REFUSED");
    }

    @Test
    void losesNoDeliveryToASenderThatTakesTheEntryJustThen() {
        Notification sent = world.sent("m-1");
        world.take(world.receipt("m-1", PASSING));
        world.ledger.beforeReplace = next -> world.taken(world.standing(sent));

        world.take(world.receipt("m-1", DELIVERED));

        assertThat(stateOf(world.standing(sent))).isEqualTo("PENDING");
        assertThat(world.standing(sent).receipts()).hasSize(2);
    }

    @Test
    void keepsAReceiptAsAnOrphanWhoseEntryIsGoneBeforeItIsWritten() {
        world.sent("m-1");
        world.ledger.beforeReplace = next -> world.ledger.forgetAll();

        world.take(world.receipt("m-1", DELIVERED));

        assertThat(world.orphans.all).hasSize(1);
        assertThat(world.tally.of("ReceiptsUnknown")).isOne();
    }

    @Test
    void passesTheLedgersTroubleOnSoThatTheReceiptComesAgain() {
        world.sent("m-1");
        world.ledger.writesToFail = 1;

        assertThatThrownBy(() -> world.take(world.receipt("m-1", DELIVERED)))
                .isInstanceOf(StoreUnavailableException.class);

        world.take(world.receipt("m-1", DELIVERED));
        assertThat(world.tally.of("ReceiptsApplied")).isOne();
    }

    @Test
    void countsALogThatTookMoreThanTenMinutes() {
        world.sent("m-1");
        world.sent("m-2");
        Receipt slow = new Receipt("m-1", DELIVERED, world.now.minusSeconds(601), null, null);

        world.take(slow);
        world.take(new Receipt("m-2", DELIVERED, world.now.minusSeconds(600), null, null));

        assertThat(world.tally.of("ReceiptsLate")).isOne();
    }

    private void resend(Notification entry, String messageId) {
        Notification held = world.taken(world.standing(entry));
        world.replaced(held, world.accepted(held, messageId));
    }
}
