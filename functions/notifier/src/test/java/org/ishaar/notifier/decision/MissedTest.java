package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.junit.jupiter.api.Test;

/** What the audit files for want of a stream record, and the record that comes after all. */
class MissedTest {

    private static final Duration GRACE = Duration.ofHours(25);
    private static final Duration SEEN_AFTER = Duration.ofMinutes(20);

    private final World world = new World();

    @Test
    void waitsForItsRecordLongerThanAStreamKeepsRecords() {
        file(world.change("SHELVED"));

        world.resendAfter(GRACE.minusSeconds(1));
        assertThat(world.states()).containsExactly("SHELVED WAITING/MISSED");
        assertThat(world.told()).isEmpty();

        world.resendAfter(Duration.ofSeconds(1));
        assertThat(world.states()).containsExactly("SHELVED SENT");
        assertThat(world.told()).containsExactly("SHELVED");
    }

    @Test
    void isTakenOverByItsRecordAndSentOnce() {
        NewStatus news = world.change("SHELVED");
        file(news);

        world.handle(news, news, World.inserted(news));
        world.resendAfter(GRACE);

        assertThat(world.states()).containsExactly("SHELVED SENT");
        assertThat(world.told()).containsExactly("SHELVED");
        assertThat(world.entry(0).change()).isEqualTo(news.change());
        assertThat(world.journal.told).containsExactly("WAITING/MISSED", "SENT");
    }

    @Test
    void isLeftToTheSenderThatTookItFirst() {
        NewStatus news = world.change("SHELVED");
        file(news);
        world.ledger.beforeReplace = next -> world.handle(news);

        world.handle(news);

        assertThat(world.told()).containsExactly("SHELVED");
    }

    @Test
    void isSentOnceWhenItsRecordMeetsTheResender() {
        NewStatus news = world.change("SHELVED");
        file(news);
        world.pass(GRACE);
        world.ledger.beforeReplace = next -> world.handle(news);

        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("SHELVED");
    }

    @Test
    void isDoneWhenItsRecordComesAfterItWasSent() {
        NewStatus news = world.change("SHELVED");
        file(news);
        world.resendAfter(GRACE);

        world.handle(news, World.inserted(news));

        assertThat(world.told()).containsExactly("SHELVED");
        assertThat(world.journal.told).doesNotContain("returned");
    }

    @Test
    void isSentAheadOfTheNextChangeWithoutWaitingForItsTime() {
        file(world.change("FORWARDED"));
        world.pass(Duration.ofHours(1));

        world.handle(world.change("SHELVED"));
        assertThat(world.states()).containsExactly("FORWARDED WAITING/MISSED", "SHELVED WAITING/EARLIER_CHANGE");

        assertThat(world.entry(1).isDue(world.instant().plusSeconds(1))).isTrue();
        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.told()).containsExactly("FORWARDED", "SHELVED");
    }

    @Test
    void letsAnEarlierChangeGoFirstWhoseRecordIsLate() {
        NewStatus earlier = world.change("FORWARDED");
        world.pass(Duration.ofMinutes(1));
        NewStatus news = world.change("SHELVED");
        file(news);

        world.handle(earlier, news);

        assertThat(world.told()).containsExactly("FORWARDED", "SHELVED");
    }

    @Test
    void isNotTakenByARecordOfALaterReturnToIt() {
        NewStatus news = world.change("SHELVED");
        file(news);
        world.pass(Duration.ofHours(1));

        world.handle(world.again(news));

        assertThat(world.states()).containsExactly("SHELVED WAITING/MISSED");
        assertThat(world.journal.told).contains("returned");
    }

    @Test
    void filesAsStaleWhatIsTooOldForANewItem() {
        file(world.change(World.C, "SHELVED", world.instant().minus(Duration.ofDays(8))));

        assertThat(world.states()).containsExactly("SHELVED SUPPRESSED/STALE");
    }

    @Test
    void isTextedAfterAllWhenTheRecordOfAStaleOneSaysThatItWasAnUpdate() {
        NewStatus update = world.change(World.C, "SHELVED", world.instant().minus(Duration.ofDays(8)));
        file(update);

        world.handle(update);

        assertThat(world.states()).containsExactly("SHELVED SENT");
    }

    @Test
    void staysStaleWhenItsRecordSaysThatItWasANewItem() {
        NewStatus load =
                World.inserted(world.change(World.C, "SHELVED", world.instant().minus(Duration.ofDays(8))));
        file(load);

        world.handle(load);

        assertThat(world.states()).containsExactly("SHELVED SUPPRESSED/STALE");
        assertThat(world.told()).isEmpty();
    }

    @Test
    void becomesWhatItsRecordIsWhenThereIsNoTimeToSend() {
        NewStatus news = world.change("SHELVED");
        file(news);
        world.remaining = Duration.ofSeconds(10);

        world.handle(news);

        assertThat(world.states()).containsExactly("SHELVED WAITING/PACED");
        assertThat(world.entry(0).change().written().sequence()).isNotNull();
    }

    @Test
    void filesAMalformedItemUnderItsOwnName() {
        NewStatus news = world.change("SHELVED");
        StatusChange malformed = news.change().asMalformed();

        Optional<Reason> filed =
                missed().file(new StoredComplaint(malformed, "statusChangedAt", malformed.id()), true, GRACE);

        assertThat(filed).contains(Reason.MALFORMED);
        assertThat(world.entry(0).malformedAttribute()).isEqualTo("statusChangedAt");
        assertThat(world.journal.told).containsExactly("FAILED/MALFORMED");
    }

    @Test
    void filesNothingThatIsRecordedMeanwhile() {
        NewStatus news = world.change("SHELVED");
        world.handle(news);

        assertThat(file(news)).isFalse();
        assertThat(world.states()).containsExactly("SHELVED SENT");
    }

    /** As the audit does that saw the item a while after it was written. */
    private boolean file(NewStatus news) {
        world.pass(SEEN_AFTER);
        StatusChange seen = seen(news.change(), world.instant());
        return missed().file(new StoredComplaint(seen, null, ChangeId.malformed("SHELVED", "")), true, GRACE)
                .isPresent();
    }

    private Missed missed() {
        return new Missed(world.ports(), world.rules());
    }

    private static StatusChange seen(StatusChange change, Instant at) {
        return new StatusChange(
                change.complaintId(),
                change.id(),
                change.status(),
                change.changedAt(),
                change.office(),
                change.language(),
                new Written(null, at),
                null);
    }
}
