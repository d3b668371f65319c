package org.ishaar.notifier.decision.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.ledger.FakeJournal;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T09:00:00Z");

    private final FakeStores stores = new FakeStores();
    private final FakeJournal journal = new FakeJournal();
    private final TestClock clock = new TestClock("2026-03-02T09:00:30Z");
    private final Sender sender = new Sender(stores, Lane.STREAM, clock);

    @ParameterizedTest
    @CsvSource({
        "60, 3, true, exactly 5 %",
        "59, 3, false, just over 5 %",
        "2, 2, true, too few to tell",
        "3, 3, false, the fewest that tell",
        "1000, 50, true, exactly 5 %",
        "1000, 51, false, just over"
    })
    void stopsAboveOneInTwenty(int sends, int uncertain, boolean allowed, String why) {
        stores.add(MINUTE, new SendCount(sends, uncertain));

        assertThat(repeats().areAllowed()).as(why).isEqualTo(allowed);
    }

    @Test
    void goesOnOnceTheNextMinuteHasPassed() {
        stores.add(MINUTE, new SendCount(10, 10));
        clock.pass(Duration.ofSeconds(89));
        assertThat(repeats().areAllowed()).as("09:01:59, of the minute before").isFalse();

        clock.pass(Duration.ofSeconds(1));
        assertThat(repeats().areAllowed()).as("09:02:00").isTrue();
    }

    @Test
    void looksAtEachMinuteByItself() {
        stores.add(MINUTE, new SendCount(10, 10));
        stores.add(MINUTE.plusSeconds(60), new SendCount(1000, 0));
        clock.pass(Duration.ofMinutes(1));

        assertThat(repeats().areAllowed()).isFalse();
    }

    @Test
    void countsItsOwnBeforeAnybodyElseKnowsOfThem() {
        Repeats repeats = repeats();
        assertThat(repeats.areAllowed()).isTrue();
        for (int text = 0; text < 3; text++) {
            repeats.sent(true);
        }

        assertThat(repeats.areAllowed()).isFalse();
    }

    @Test
    void readsTheOthersCountsOnceARunAndTellsOnce() {
        stores.add(MINUTE, new SendCount(10, 10));
        Repeats repeats = repeats();
        for (int entry = 0; entry < 5; entry++) {
            repeats.areAllowed();
        }

        assertThat(stores.reads).isLessThanOrEqualTo(2);
        assertThat(journal.told).containsExactly("repeats-stopped");
    }

    @Test
    void reportsAtOnceWhatIsUncertain() {
        repeats().sent(false);
        sender.tally.report();
        assertThat(stores.writes).as("a lone certain send").isZero();

        repeats().sent(true);
        sender.tally.report();
        assertThat(stores.of(MINUTE)).isEqualTo(new SendCount(2, 1));
    }

    @Test
    void reportsTwentyCertainSendsInOneWrite() {
        for (int text = 0; text < 19; text++) {
            repeats().sent(false);
            sender.tally.report();
        }
        assertThat(stores.writes).isZero();

        repeats().sent(false);
        sender.tally.report();
        sender.tally.report();

        assertThat(stores.writes).isEqualTo(1);
        assertThat(stores.of(MINUTE)).isEqualTo(new SendCount(20, 0));
    }

    @Test
    void reportsNothingOfMinutesThatNobodyLooksAt() {
        for (int text = 0; text < 19; text++) {
            repeats().sent(false);
        }
        clock.pass(Duration.ofMinutes(2));
        repeats().sent(true);
        sender.tally.report();

        assertThat(stores.of(MINUTE)).isEqualTo(SendCount.ZERO);
        assertThat(stores.of(MINUTE.plusSeconds(120))).isEqualTo(new SendCount(1, 1));
    }

    @Test
    void reportsLaterWhatCouldNotBeReported() {
        repeats().sent(true);
        stores.down = true;
        assertThatThrownBy(sender.tally::report).isInstanceOf(StoreUnavailableException.class);

        stores.down = false;
        sender.tally.report();

        assertThat(stores.of(MINUTE)).isEqualTo(new SendCount(1, 1));
    }

    private Repeats repeats() {
        return sender.bounds(Limits.NONE, journal, clock::pass).repeats();
    }
}
