package org.ishaar.notifier.decision.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.notifier.decision.bounds.Pace.Grant;
import org.junit.jupiter.api.Test;

/** The arithmetic of the two lines; 25 a second with five senders is a shared rate of 20, two lines at 10. */
class PaceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Rate RATE = new Rate(25, 5);

    @Test
    void spacesPermitsAtTheSharedRate() {
        Grant grant = Pace.NONE.grant(Lane.STREAM, 10, RATE, NOW);

        assertThat(afterNow(grant)).containsExactly(0L, 0L, 100L, 100L, 200L, 200L, 300L, 300L, 400L, 400L);
    }

    @Test
    void givesNoBlockLargerThanHalfASecondOfTheRate() {
        assertThat(Pace.NONE.grant(Lane.STREAM, 500, RATE, NOW).slots()).hasSize(10);
    }

    @Test
    void givesNoMoreThanTheRateInASecondAndNothingBeyond() {
        Pace pace = Pace.NONE;
        List<Instant> slots = new ArrayList<>();
        for (int block = 0; block < 10; block++) {
            Grant grant = pace.grant(Lane.STREAM, 500, RATE, NOW);
            slots.addAll(grant.slots());
            pace = grant.next();
        }

        // At both ends of the second, on both lines: one more each than 10.
        assertThat(slots).hasSize(22).allMatch(slot -> !slot.isAfter(NOW.plusSeconds(1)));
    }

    @Test
    void leavesTheResendersHalfAloneWhileSomethingIsDue() {
        Pace due = Pace.NONE.grant(Lane.RESENDER, 1, RATE, NOW).next();

        Grant grant = due.grant(Lane.STREAM, 10, RATE, NOW);

        assertThat(afterNow(grant)).containsExactly(0L, 100L, 200L, 300L, 400L, 500L, 600L, 700L, 800L, 900L);
        assertThat(grant.next().resenderLine()).isEqualTo(due.resenderLine());
    }

    @Test
    void givesTheStreamAllAMinuteAfterTheLastThatWasDue() {
        Pace due = Pace.NONE.grant(Lane.RESENDER, 1, RATE, NOW).next();

        Grant atTheEnd = due.grant(Lane.STREAM, 4, RATE, NOW.plusSeconds(60));
        Grant after = due.grant(Lane.STREAM, 4, RATE, NOW.plusMillis(60_001));

        assertThat(gaps(atTheEnd)).containsExactly(100L, 100L, 100L);
        assertThat(gaps(after)).containsExactly(0L, 100L, 0L);
    }

    @Test
    void givesTheResenderTheStreamsHalfOnceThatWasQuietForASecond() {
        Pace busy = Pace.NONE.grant(Lane.STREAM, 1, RATE, NOW).next();

        Grant soon = busy.grant(Lane.RESENDER, 4, RATE, NOW.plusSeconds(1));
        Grant later = busy.grant(Lane.RESENDER, 4, RATE, NOW.plusMillis(1001));

        assertThat(gaps(soon)).containsExactly(100L, 100L, 100L);
        assertThat(gaps(later)).containsExactly(0L, 100L, 0L);
    }

    @Test
    void keepsASlowRateToo() {
        Rate slow = new Rate(0.5, 5);
        Grant first = Pace.NONE.grant(Lane.STREAM, 10, slow, NOW);
        Pace both = first.next().grant(Lane.STREAM, 10, slow, NOW).next();

        assertThat(first.slots()).hasSize(1);
        assertThat(both.grant(Lane.STREAM, 10, slow, NOW.plusMillis(2999)).slots())
                .as("two in four seconds, one on each line")
                .hasSize(0);
        assertThat(both.grant(Lane.STREAM, 10, slow, NOW.plusMillis(3000)).slots())
                .containsExactly(NOW.plusSeconds(4));
    }

    @Test
    void takesTheFreeTextsOfAllSendersOffTheSharedRate() {
        assertThat(new Rate(20, 5).shared()).isEqualTo(15);
        assertThat(new Rate(10, 5).shared()).isEqualTo(5);
        assertThat(new Rate(9, 5).shared())
                .as("no free texts: they would be most")
                .isEqualTo(9);
    }

    private static List<Long> afterNow(Grant grant) {
        return grant.slots().stream()
                .map(slot -> Duration.between(NOW, slot).toMillis())
                .toList();
    }

    private static List<Long> gaps(Grant grant) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < grant.slots().size(); i++) {
            gaps.add(Duration.between(grant.slots().get(i - 1), grant.slots().get(i))
                    .toMillis());
        }
        return gaps;
    }
}
