package org.ishaar.receipts.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.complaint.Verdict.NO_QUOTA;
import static org.ishaar.ledger.FakeJournal.stateOf;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotaTest {

    private final World world = new World();

    @Test
    void holdsAllSendingToTheEndOfTheMonth() {
        world.sent("m-1");

        world.take(world.receipt("m-1", NO_QUOTA));

        assertThat(world.holds).containsExactly(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(world.tally.of("SpendLimitReached")).isOne();
    }

    @Test
    void knowsTheLastMomentOfAYearsLastMonth() {
        world.now = Instant.parse("2026-12-31T23:59:59.999Z");

        world.take(new Receipt("m-1", NO_QUOTA, world.now, null, null));

        assertThat(world.holds).containsExactly(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void holdsForTheSakeOfATextThatNoEntryKnows() {
        world.take(world.receipt("another-systems", NO_QUOTA));

        assertThat(world.holds).hasSize(1);
    }

    @Test
    void setsAHoldOnceForManyTexts() {
        world.take(world.receipt("m-1", NO_QUOTA));
        world.take(world.receipt("m-2", NO_QUOTA));

        assertThat(world.holds).hasSize(1);
        assertThat(world.tally.of("SpendLimitReached")).isOne();
    }

    @Test
    void doesNotHoldThisMonthsTextsForLastMonthsQuota() {
        world.now = Instant.parse("2026-04-01T00:00:00Z");
        Notification sent = world.sent("m-1");

        world.take(world.receipt("m-1", NO_QUOTA));

        assertThat(world.holds).isEmpty();
        assertThat(stateOf(world.standing(sent))).isEqualTo("WAITING/SPEND_LIMIT");
    }

    @Test
    void doesNotBringBackAHoldWhenOldLinesAreReadAgain() {
        Receipt receipt = world.receipt("m-1", NO_QUOTA);
        Instant logged = world.now;
        world.now = logged.plus(Duration.ofHours(1));

        world.take(new Reported(receipt, World.NUMBER, logged));

        assertThat(world.holds).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_QUOTA")
    void holdsForNothingElse(Verdict verdict) {
        world.take(world.receipt("m-1", verdict));

        assertThat(world.holds).isEmpty();
    }

    @Test
    void makesNothingDueBeforeTheHoldIsSet() {
        Notification sent = world.sent("m-1");
        world.holdFails = true;

        assertThatThrownBy(() -> world.take(world.receipt("m-1", NO_QUOTA)))
                .isInstanceOf(StoreUnavailableException.class);

        assertThat(stateOf(world.standing(sent))).isEqualTo("SENT");
    }
}
