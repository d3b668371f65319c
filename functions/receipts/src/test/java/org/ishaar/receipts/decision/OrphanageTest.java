package org.ishaar.receipts.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.complaint.Verdict.DELIVERED;
import static org.ishaar.complaint.Verdict.UNEXPLAINED;
import static org.ishaar.ledger.FakeJournal.stateOf;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.receipts.decision.Orphanage.Look;
import org.junit.jupiter.api.Test;

class OrphanageTest {

    private final World world = new World();

    @Test
    void filesAReceiptOfAnUnknownTextUnderTheHashOfItsNumber() {
        world.take(world.receipt("m-1", DELIVERED));
        world.take(world.receipt("m-1", DELIVERED));

        assertThat(world.orphans.all)
                .containsExactly(new Orphan(
                        "hash-of-13",
                        world.receipt("m-1", DELIVERED),
                        world.now.plusSeconds(60),
                        0,
                        world.now.plus(World.KEPT)));
        assertThat(world.orphans.all.toString()).doesNotContain(World.NUMBER);
        assertThat(world.tally.of("ReceiptsUnknown")).isEqualTo(2);
    }

    @Test
    void keepsAReceiptThatNamesNoNumber() {
        world.take(new Reported(world.receipt("m-1", DELIVERED), "", world.now));

        assertThat(world.orphans.all).hasSize(1);
    }

    @Test
    void filesNothingWhoseTimeIsOver() {
        Instant threeDaysAgo = world.now.minus(World.KEPT);

        world.take(new Reported(world.receipt("m-1", DELIVERED), World.NUMBER, threeDaysAgo));
        world.take(new Reported(world.receipt("m-2", DELIVERED), World.NUMBER, threeDaysAgo.plusMillis(1)));

        assertThat(world.orphans.all).extracting(Orphan::expiresAt).containsExactly(world.now.plusMillis(1));
    }

    @Test
    void passesOnThatTheNumberCannotBeHashed() {
        world.hashFails = true;

        assertThatThrownBy(() -> world.take(world.receipt("m-1", DELIVERED)))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void entersAnOrphanWhoseEntryCameToBe() {
        world.take(world.receipt("m-1", UNEXPLAINED));
        Notification sent = world.sent("m-1");

        assertThat(look()).isEqualTo(Look.FOUND);

        assertThat(stateOf(world.standing(sent))).isEqualTo("UNDELIVERED/UNEXPLAINED");
        assertThat(world.orphans.all).isEmpty();
    }

    @Test
    void looksLessAndLessOftenUntilTheThreeDaysAreOver() {
        Instant filed = world.now;
        world.take(world.receipt("m-1", DELIVERED));

        assertThat(nextLook()).isEqualTo(filed.plus(Duration.ofMinutes(1)));
        assertThat(look()).isEqualTo(Look.POSTPONED);
        assertThat(nextLook()).isEqualTo(filed.plus(Duration.ofMinutes(6)));
        assertThat(look()).isEqualTo(Look.POSTPONED);
        assertThat(nextLook()).isEqualTo(filed.plus(Duration.ofMinutes(246)));
        int looks = 0;
        while (look() == Look.POSTPONED) {
            looks++;
        }
        assertThat(looks).isEqualTo(17);
        assertThat(world.now).isEqualTo(filed.plus(World.KEPT));
        assertThat(world.orphans.all).isEmpty();
    }

    @Test
    void findsAnEntryEvenAtTheLastLook() {
        world.take(world.receipt("m-1", DELIVERED));
        world.sent("m-1");
        world.now = world.now.plus(World.KEPT);

        assertThat(look()).isEqualTo(Look.FOUND);
    }

    /** Looks at the one orphan when its time has come. */
    private Look look() {
        world.now = nextLook().isAfter(world.now) ? nextLook() : world.now;
        Ports ports = world.ports();
        return new Orphanage(ports, world.waits, new Bookkeeper(ports, world.waits))
                .lookAgain(world.orphans.all.get(0));
    }

    private Instant nextLook() {
        return world.orphans.all.get(0).lookAt();
    }
}
