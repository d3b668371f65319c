package org.ishaar.notifier.decision.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ishaar.ledger.FakeJournal;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.bounds.Ceilings.Room;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CeilingsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final FakeStores stores = new FakeStores();
    private final FakeJournal journal = new FakeJournal();
    private final TestClock clock = new TestClock("2026-03-02T23:00:00Z");
    private final Sender sender = new Sender(stores, Lane.STREAM, clock);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 19, 20, 21, 100, 1000})
    void letsExactlyAsManyThroughAsTheCeilingSays(int ceiling) {
        assertThat(takeAll(sender, ceiling)).isEqualTo(ceiling);
        assertThat(stores.count(Counter.TOTAL, TODAY)).isEqualTo(ceiling);
    }

    @Test
    void takesBlocksAndNotOneWriteAText() {
        takeAll(sender, 1000);

        assertThat(stores.writes).isLessThan(150);
    }

    @Test
    void tellsOnceAnInvocationThatACeilingIsReached() {
        Ceilings ceilings = ceilings(sender, 1, 0);
        for (int text = 0; text < 5; text++) {
            ceilings.take(false);
        }
        ceilings(sender, 1, 0).take(false);

        assertThat(journal.told).containsExactly("ceiling-reached", "ceiling-reached");
    }

    @Test
    void knowsThatItIsReachedWithoutAskingAgain() {
        Ceilings ceilings = ceilings(sender, 10, 0);
        assertThat(ceilings.isReached()).as("before anybody asked").isFalse();
        takeAll(sender, 10);
        int writes = stores.writes;

        assertThat(ceilings.isReached()).isTrue();
        assertThat(ceilings.take(false)).isEmpty();
        assertThat(stores.writes).isEqualTo(writes);
    }

    @Test
    void beginsAnewAtMidnightAndIsReachedAgainTheNextDay() {
        assertThat(takeAll(sender, 30)).isEqualTo(30);
        clock.pass(Duration.ofMinutes(60).minusMillis(1));
        assertThat(takeAll(sender, 30)).as("the last millisecond of the day").isZero();

        clock.pass(Duration.ofMillis(1));

        assertThat(ceilings(sender, 30, 0).isReached()).isFalse();
        assertThat(takeAll(sender, 30)).as("the next day").isEqualTo(30);
        assertThat(ceilings(sender, 30, 0).isReached()).isTrue();
        clock.pass(Duration.ofHours(24));
        assertThat(takeAll(sender, 30)).as("and the day after").isEqualTo(30);
    }

    @Test
    void takesNothingOfYesterdaysIntoTheDay() {
        ceilings(sender, 1000, 0).take(false);
        clock.pass(Duration.ofHours(1));

        assertThat(takeAll(sender, 30)).isEqualTo(30);
        assertThat(stores.count(Counter.TOTAL, TODAY.plusDays(1))).isEqualTo(30);
    }

    @Test
    void letsTwoSendersNeverPassItTogether() {
        Sender other = new Sender(stores, Lane.RESENDER, clock);
        int through = 0;
        boolean going = true;
        while (going) {
            boolean one = ceilings(sender, 57, 0).take(false).isPresent();
            boolean two = ceilings(other, 57, 0).take(false).isPresent();
            through += (one ? 1 : 0) + (two ? 1 : 0);
            going = one || two;
        }

        assertThat(through).isEqualTo(57);
        assertThat(stores.count(Counter.TOTAL, TODAY)).isEqualTo(57);
    }

    @Test
    void letsMoreThroughOnceTheCeilingIsRaised() {
        takeAll(sender, 30);

        assertThat(ceilings(sender, 40, 0).isReached()).isFalse();
        assertThat(takeAll(sender, 40)).isEqualTo(10);
    }

    @Test
    void countsTextsAbroadTwice() {
        Ceilings ceilings = ceilings(sender, 10, 3);
        int abroad = 0;
        while (ceilings.take(true).isPresent()) {
            abroad++;
        }
        int atHome = 0;
        while (ceilings.take(false).isPresent()) {
            atHome++;
        }

        assertThat(abroad).isEqualTo(3);
        assertThat(atHome).as("what is left of the total").isEqualTo(7);
        assertThat(ceilings.isReached()).isTrue();
    }

    @Test
    void stopsNobodyAtHomeForTheCeilingAbroad() {
        Ceilings ceilings = ceilings(sender, 0, 1);
        ceilings.take(true);

        assertThat(ceilings.take(true)).isEmpty();
        assertThat(ceilings.isReached()).isFalse();
        assertThat(ceilings.take(false)).isPresent();
    }

    @Test
    void givesBackTheRoomOfATextThatSnsDidNotTake() {
        Ceilings ceilings = ceilings(sender, 1, 1);
        for (int refusal = 0; refusal < 10; refusal++) {
            ceilings.take(true).orElseThrow().giveBack();
        }

        assertThat(ceilings.take(true)).isPresent();
        assertThat(ceilings.take(true)).isEmpty();
    }

    @Test
    void givesYesterdaysRoomBackToNoOtherDay() {
        Room late = ceilings(sender, 5, 0).take(false).orElseThrow();
        clock.pass(Duration.ofHours(1));
        assertThat(takeAll(sender, 5)).isEqualTo(5);

        late.giveBack();

        assertThat(ceilings(sender, 5, 0).take(false)).isEmpty();
    }

    @Test
    void leavesATableInTroubleAloneForAMoment() {
        Ceilings ceilings = ceilings(sender, 10, 0);
        stores.down = true;
        stores.beforeWrite = () -> clock.pass(Duration.ofSeconds(5));
        Instant start = clock.instant();
        for (int text = 0; text < 10; text++) {
            assertThatThrownBy(() -> ceilings.take(false)).isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(clock.instant()).as("one call of 5 s").isEqualTo(start.plusSeconds(5));

        stores.down = false;
        clock.pass(Duration.ofSeconds(5));
        assertThat(ceilings.take(false)).isPresent();
        assertThat(journal.told).isEmpty();
    }

    @Test
    void hasNoCeilingWhereNoneIsSet() {
        Ceilings ceilings = ceilings(sender, 0, 0);
        for (int text = 0; text < 1000; text++) {
            assertThat(ceilings.take(true)).isPresent();
        }
        assertThat(stores.writes).isZero();
    }

    private Ceilings ceilings(Sender one, int ceiling, int abroad) {
        return one.bounds(new Limits(0, ceiling, abroad), journal, clock::pass).ceilings();
    }

    private int takeAll(Sender one, int ceiling) {
        int through = 0;
        Optional<Room> room = ceilings(one, ceiling, 0).take(false);
        while (room.isPresent()) {
            through++;
            room = ceilings(one, ceiling, 0).take(false);
        }
        return through;
    }
}
