package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.notifier.decision.World.inserted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.RefusedEntryException;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotifierTest {

    private final World world = new World();

    @Test
    void sendsOneTextForEachStatusChange() {
        world.handle(world.change("REGISTERED"), world.change("FORWARDED"));

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
        assertThat(world.states()).containsExactly("REGISTERED SENT", "FORWARDED SENT");
        assertThat(world.sns.texts().get(0).to()).isEqualTo("+212612345678");
    }

    @Test
    void keepsWhatTheTextCostButNeitherNumberNorText() {
        world.handle(world.change("REGISTERED"));

        assertThat(world.entry(0).sent()).isNotNull().satisfies(sent -> {
            assertThat(sent.parts()).isEqualTo(1);
            assertThat(sent.encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
            assertThat(sent.phoneHint()).contains("MA", "78").doesNotContain("6123456");
        });
        assertThat(world.entry(0).messageIds()).containsExactly("message-1");
        assertThat(world.entry(0).toString()).doesNotContain("612345678");
    }

    @Test
    void sendsNothingTwiceForTheSameChange() {
        NewStatus change = world.change("REGISTERED");

        world.handle(change, change);

        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.journal.told).containsExactly("SENT");
    }

    @Test
    void tellsOperatorsOfAChangeThatReturnsButNoCitizen() {
        NewStatus first = world.change("REGISTERED");
        world.handle(first, world.change("FORWARDED"));

        world.handle(world.again(first));

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
        assertThat(world.journal.told).endsWith("returned");
    }

    @Test
    void suppressesTheSameStatusWithAnotherTime() {
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(10));
        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SENT", "REGISTERED SUPPRESSED/CORRECTED");
    }

    @Test
    void textsTheSameStatusWithAnotherTimeWhenTheCitizenWasNeverTold() {
        world.brake = Brake.DRY_RUN;
        world.handle(world.change("REGISTERED"));
        world.brake = Brake.ON;
        world.pass(Duration.ofMinutes(10));
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(10));
        world.handle(world.change("REGISTERED"));

        assertThat(world.states())
                .containsExactly("REGISTERED SUPPRESSED/DRY_RUN", "REGISTERED SENT", "REGISTERED SUPPRESSED/CORRECTED");
    }

    @Test
    void looksThroughCorrectionsToWhatBecameOfTheFirst() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofSeconds(1));
        world.handle(world.change("REGISTERED"));
        world.sns.next(() -> new SendResult.Rejected("InvalidParameter"));
        world.resendAfter(Duration.ofMinutes(1));
        world.handle(world.change("REGISTERED"));

        assertThat(world.states())
                .containsExactly("REGISTERED FAILED/REJECTED", "REGISTERED SUPPRESSED/CORRECTED", "REGISTERED SENT");
    }

    @Test
    void textsARepeatableStatusEachTime() {
        world.handle(world.change("INFORMATION_REQUESTED"));
        world.pass(Duration.ofDays(3));
        world.handle(world.change("INFORMATION_REQUESTED"));

        assertThat(world.told()).containsExactly("INFORMATION_REQUESTED", "INFORMATION_REQUESTED");
    }

    @Test
    void textsAStatusThatComesBackAfterAnother() {
        world.handle(world.change("UNDER_INVESTIGATION"), world.change("SHELVED"));
        world.pass(Duration.ofDays(3));
        world.handle(world.change("UNDER_INVESTIGATION"));

        assertThat(world.told()).containsExactly("UNDER_INVESTIGATION", "SHELVED", "UNDER_INVESTIGATION");
    }

    @Test
    void takesTheOldImagesWordForACorrectionOfAChangeTheLedgerNeverSaw() {
        NewStatus news = world.change("REGISTERED");

        world.handle(following(news, ChangeId.of(Instant.EPOCH, news.change().knownStatus())));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/CORRECTED");
    }

    @Test
    void textsTheCorrectionOfADateThatWasTooFarAheadToBeTexted() {
        Instant wrong = world.instant().plus(Duration.ofHours(30));
        NewStatus news = world.change(World.C, "REGISTERED", wrong);
        world.handle(new Malformed(news.change().asMalformed(), "statusChangedAt"));
        world.pass(Duration.ofHours(8));
        NewStatus right = world.change("REGISTERED");

        world.handle(following(right, news.change().id()));

        assertThat(world.told()).as("by now the old date is within the rule").containsExactly("REGISTERED");
    }

    @Test
    void textsAStatusThatCameBackWhileTheRecordInBetweenIsMissing() {
        world.handle(world.change("REGISTERED"));
        NewStatus missing = world.change("FORWARDED");
        world.pass(Duration.ofMinutes(1));

        world.handle(following(world.change("REGISTERED"), missing.change().id()));

        assertThat(world.told()).containsExactly("REGISTERED", "REGISTERED");
    }

    @Test
    void looksThroughCorrectionsForARecordThatIsMissing() {
        world.handle(world.change("REGISTERED"));
        NewStatus missing = world.change("FORWARDED");
        world.pass(Duration.ofMinutes(1));
        world.hold = Duration.ofMinutes(5);
        NewStatus back = following(world.change("REGISTERED"), missing.change().id());
        world.handle(back);
        world.pass(Duration.ofMinutes(1));
        world.handle(following(world.change("REGISTERED"), back.change().id()));
        world.resendAfter(Duration.ofMinutes(6));

        assertThat(world.states())
                .containsExactly("REGISTERED SENT", "REGISTERED SUPPRESSED/CORRECTED", "REGISTERED SENT");
    }

    @Test
    void textsAStatusThatCameBackOverACorrectionOfARecordThatIsMissing() {
        NewStatus registered = world.change("REGISTERED");
        NewStatus missing = world.change("PROSECUTED");
        world.pass(Duration.ofMinutes(1));
        NewStatus corrected =
                following(world.change("PROSECUTED"), missing.change().id());
        world.handle(corrected);
        world.handle(registered);
        world.pass(Duration.ofMinutes(1));

        world.handle(following(world.change("REGISTERED"), corrected.change().id()));

        assertThat(world.states())
                .containsExactly("PROSECUTED SUPPRESSED/CORRECTED", "REGISTERED SENT", "REGISTERED SENT");
    }

    private static NewStatus following(NewStatus news, ChangeId before) {
        StatusChange change = news.change();
        StatusChange following = new StatusChange(
                change.complaintId(),
                change.id(),
                change.status(),
                change.changedAt(),
                change.office(),
                change.language(),
                change.written(),
                before);
        return new NewStatus(following, news.inserted(), news.contact());
    }

    @Test
    void textsAnUnknownCodeWithTheGenericWording() {
        world.handle(world.change("SOMETHING_NEW"));

        assertThat(world.told()).containsExactly("OTHER");
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_PHONE_NUMBER, none given",
        "0537123456, INVALID_PHONE_NUMBER, a landline",
        "12, INVALID_PHONE_NUMBER, no number at all",
        "+442079460000, INVALID_PHONE_NUMBER, a landline abroad",
        "+447400123456, COUNTRY_NOT_ALLOWED, a country that is not listed",
    })
    void suppressesWhatHasNoNumberToGoTo(String number, String reason, String why) {
        world.complaints.put(World.C, new Contact(number));

        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).as(why).containsExactly("REGISTERED SUPPRESSED/" + reason);
        assertThat(world.told()).isEmpty();
    }

    @Test
    void textsOnlyListedNumbersWhereThereIsAList() {
        world.onlyThese = Set.of("+212600000001");

        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/NOT_ON_ALLOWLIST");
    }

    @ParameterizedTest
    @CsvSource({
        "true, 169, STALE, an old complaint put in",
        "true, 167, '', a decision of Thursday keyed in on Monday",
        "false, 719, '', a clerk who catches up",
        "false, 721, STALE, a modification older than 30 days",
    })
    void judgesStalenessByWhenTheItemWasWritten(boolean insert, int hoursOld, String reason, String why) {
        NewStatus change = world.change(World.C, "SHELVED", world.instant().minus(Duration.ofHours(hoursOld)));
        world.pass(Duration.ofDays(2));

        world.handle(insert ? inserted(change) : change);

        String expected = reason.isEmpty() ? "SHELVED SENT" : "SHELVED SUPPRESSED/" + reason;
        assertThat(world.states()).as(why).containsExactly(expected);
    }

    @Test
    void textsNoChangeFromBeforeGoLive() {
        world.textChangesSince = world.instant();

        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/STALE");
    }

    @Test
    void leavesAChangeSeenAWeekLateToAHuman() {
        NewStatus change = world.change("REGISTERED");
        world.pass(Duration.ofDays(7).plusSeconds(1));

        world.handle(change);

        assertThat(world.states()).containsExactly("REGISTERED FAILED/TOO_LATE");
    }

    @Test
    void recordsAMalformedItemOnceWithTheAttributeAtFault() {
        StatusChange change = new StatusChange(
                World.C,
                ChangeId.malformed("a status", "yesterday"),
                null,
                null,
                null,
                World.FRENCH,
                new Written("7", world.instant()),
                null);

        world.handle(new Malformed(change, "status"), new Malformed(change, "status"));

        assertThat(world.states()).containsExactly("null FAILED/MALFORMED");
        assertThat(world.entry(0).malformedAttribute()).isEqualTo("status");
        assertThat(world.journal.told).containsExactly("FAILED/MALFORMED");
    }

    @Test
    void readsTheNumberAgainWhenTheRecordIsNotFresh() {
        NewStatus change = world.change("REGISTERED");
        world.complaints.put(World.C, new Contact("0698765432"));
        world.pass(Duration.ofMinutes(1));

        world.handle(change);

        assertThat(world.sns.texts().get(0).to()).isEqualTo("+212698765432");
    }

    @Test
    void usesAFreshRecordsOwnNumber() {
        NewStatus change = world.change("REGISTERED");
        world.complaints.clear();
        world.pass(Duration.ofSeconds(59));

        world.handle(change);

        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void filesAChangeForTheResenderWhenTimeIsShort() {
        world.remaining = Duration.ofSeconds(15);
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/PACED");

        world.remaining = Duration.ofMinutes(1);
        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.entry(0).history()).hasSize(3);
    }

    @Test
    void letsTheStreamTryAgainWhenTheLedgerCannotBeWritten() {
        world.ledger.writesToFail = 1;
        NewStatus change = world.change("REGISTERED");

        assertThatThrownBy(() -> world.handle(change)).isInstanceOf(StoreUnavailableException.class);
        assertThat(world.told()).isEmpty();

        world.handle(change);
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void leavesNoUnknownOutcomeWhenOnlyTheLookFails() {
        world.ledger.readsFail = true;
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/PACED");

        world.ledger.readsFail = false;
        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("REGISTERED");
        assertThat(world.entry(0).trouble().unknowns()).isZero();
    }

    @Test
    void recordsAnEntryThatTheLedgerWillNeverTakeAsMalformed() {
        Ports ports = world.ports();
        Ledger refusing = new RefusingOnce(ports.ledger());
        Ports refused = new Ports(
                refusing, ports.complaints(), ports.gateway(), ports.journal(), ports.clock(), ports.tokens());

        new Notifier(refused, world.rules()).handle(world.change("REGISTERED"), world.run());

        assertThat(world.states()).containsExactly("null FAILED/MALFORMED");
        assertThat(world.entry(0).malformedAttribute()).isEqualTo("item");
    }

    /** Says of the first claim that it can never be taken. */
    private static final class RefusingOnce implements Ledger {
        private final Ledger ledger;
        private boolean refused;

        RefusingOnce(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public LedgerAnswer claim(Notification fresh) {
            if (!refused) {
                refused = true;
                throw new RefusedEntryException("claim", new IllegalArgumentException());
            }
            return ledger.claim(fresh);
        }

        @Override
        public LedgerAnswer replace(Notification asRead, Notification next) {
            return ledger.replace(asRead, next);
        }

        @Override
        public List<Notification> entriesOf(String complaintId) {
            return ledger.entriesOf(complaintId);
        }
    }
}
