package org.ishaar.notifier.decision.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.ishaar.ledger.FakeJournal;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private static final Limits TWENTY_FIVE = new Limits(25, 0, 0);

    private final FakeStores stores = new FakeStores();
    private final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    private final Sender sender = new Sender(stores, Lane.STREAM, clock);

    @Test
    void takesABlockForTheWorkAtHandInOneWrite() {
        Permits permits = permits(sender);
        permits.expect(10);

        for (int text = 0; text < 10; text++) {
            use(permits.take());
        }

        assertThat(stores.writes).isEqualTo(1);
    }

    @Test
    void takesNoMoreThanTheWorkAtHand() {
        Permits permits = permits(sender);
        permits.expect(2);
        use(permits.take());
        use(permits.take());
        clock.pass(Duration.ofSeconds(2));

        assertThat(stores.writes).isEqualTo(1);
        assertThat(stores.pace.streamLine() + stores.pace.resenderLine())
                .as("two slots of 100 ms each")
                .isEqualTo(2 * micros("2026-03-02T09:00:00.100Z"));
    }

    @Test
    void sendsALoneTextASecondWithoutAWrite() {
        Permits permits = permits(sender);
        permits.expect(1);
        use(permits.take());
        assertThat(stores.writes).isZero();

        clock.pass(Duration.ofMillis(999));
        permits.expect(1);
        use(permits.take());
        assertThat(stores.writes).as("the second in a second").isEqualTo(1);

        clock.pass(Duration.ofMillis(1));
        permits.expect(1);
        use(permits.take());
        assertThat(stores.writes).isEqualTo(1);
    }

    @Test
    void hasNoFreeTextsWhereTheyWouldBeMostOfTheRate() {
        Permits permits = sender.bounds(new Limits(9, 0, 0), new FakeJournal(), clock::pass)
                .permits();
        permits.expect(1);
        use(permits.take());

        assertThat(stores.writes).isEqualTo(1);
    }

    @Test
    void waitsUntilAPermitMayBeUsed() {
        Permits permits = permits(sender);
        permits.expect(10);
        for (int text = 0; text < 5; text++) {
            use(permits.take());
        }

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T09:00:00.200Z"));
    }

    @Test
    void findsNoneWithinASecondAndAsksNobodyForThat() {
        Permits permits = withoutWaiting(sender);
        permits.expect(100);
        int given = 0;
        while (permits.take().isPresent()) {
            given++;
        }
        int writes = stores.writes;

        assertThat(given).isEqualTo(22);
        assertThat(permits.take()).isEmpty();
        assertThat(stores.writes).isEqualTo(writes);
    }

    @Test
    void usesAPermitThatCameBackWhileItIsGood() {
        Permits permits = permits(sender);
        permits.expect(2);
        permits.take().orElseThrow().close();
        permits.take().orElseThrow().close();
        clock.pass(Duration.ofMillis(900));
        use(permits.take());
        assertThat(stores.writes).isEqualTo(1);

        clock.pass(Duration.ofMillis(101));
        permits.expect(2);
        use(permits.take());
        assertThat(stores.writes).as("the other is too old by now").isEqualTo(2);
    }

    @Test
    void givesAUsedPermitBackToNobody() {
        Permits permits = permits(sender);
        permits.expect(2);
        use(permits.take());
        use(permits.take());

        permits.expect(2);
        use(permits.take());
        assertThat(stores.writes).isEqualTo(2);
    }

    @Test
    void needsNoPermitWhereThereIsNoBound() {
        Permits permits =
                sender.bounds(Limits.NONE, new FakeJournal(), clock::pass).permits();
        for (int text = 0; text < 1000; text++) {
            use(permits.take());
        }

        assertThat(stores.writes).isZero();
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    /** Ten seconds of five instances that all have more to send than they may. */
    @Test
    void keepsTheRateOfManySendersTogether() {
        TreeMap<Instant, Integer> used = new TreeMap<>();
        Sender[] all = new Sender[5];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Sender(stores, i == 0 ? Lane.RESENDER : Lane.STREAM, clock);
        }
        for (int step = 0; step < 1000; step++) {
            for (Sender one : all) {
                one.pocket().draw(100, new Rate(25, 5)).ifPresent(slot -> used.merge(slot, 1, Integer::sum));
            }
            clock.pass(Duration.ofMillis(10));
        }

        assertThat(used.values().stream().mapToInt(Integer::intValue).sum())
                .as("all of a shared rate of 20, over ten seconds and the second ahead")
                .isBetween(200, 224);
        used.keySet()
                .forEach(from -> assertThat(used.subMap(from, from.plusSeconds(1)).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .as("in the second from " + from)
                        .isLessThanOrEqualTo(20));
    }

    @Test
    void tellsTheStreamThatSomethingIsDueThoughItGetsNoPermit() {
        Permits stream = withoutWaiting(sender);
        stream.expect(100);
        while (stream.take().isPresent()) {
            // Takes all there is, the resender's half too.
        }
        Permits resender = withoutWaiting(new Sender(stores, Lane.RESENDER, clock));
        resender.expect(100);

        assertThat(resender.take()).isEmpty();
        assertThat(stores.pace.dueUntil()).isEqualTo(clock.instant().plusSeconds(60));
    }

    @Test
    void keepsTryingWhileThereIsTime() {
        Permits stream = withoutWaiting(sender);
        stream.expect(100);
        while (stream.take().isPresent()) {
            // Takes all there is.
        }
        Permits resender = permits(new Sender(stores, Lane.RESENDER, clock));
        resender.expect(100);

        assertThat(resender.await(() -> false)).isEmpty();
        assertThat(resender.await(() -> true)).isPresent();
    }

    @Test
    void failsWhenThePaceCannotBeWritten() {
        stores.down = true;
        Permits permits = permits(sender);
        permits.expect(2);

        assertThatThrownBy(permits::take).isInstanceOf(StoreUnavailableException.class);
    }

    /** Each of a crew would wait for it in turn, and the invocation would end meanwhile. */
    @Test
    void leavesATableInTroubleAloneForAMoment() {
        stores.down = true;
        stores.beforeWrite = () -> clock.pass(Duration.ofSeconds(5));
        Permits permits = permits(sender);
        permits.expect(10);
        assertThatThrownBy(permits::take).isInstanceOf(StoreUnavailableException.class);
        Instant failed = clock.instant();

        for (int other = 0; other < 8; other++) {
            assertThat(permits.take()).isEmpty();
        }
        assertThat(clock.instant()).isEqualTo(failed);

        stores.down = false;
        stores.beforeWrite = () -> {};
        clock.pass(Duration.ofSeconds(5));
        permits.expect(10);
        assertThat(permits.take()).isPresent();
    }

    @Test
    void asksASlowTableOnceOnly() {
        Permits stream = permits(sender);
        stream.expect(2);
        use(stream.take());
        stores.pace = stores.pace.writtenBy("another");
        int writes = stores.writes;
        stores.beforeWrite = () -> clock.pass(Duration.ofSeconds(5));
        clock.pass(Duration.ofSeconds(2));
        stream.expect(2);

        assertThat(stream.take())
                .as("the write was lost to another, and the time is up")
                .isEmpty();
        assertThat(stores.writes).isEqualTo(writes + 1);
    }

    private Permits permits(Sender one) {
        return one.bounds(TWENTY_FIVE, new FakeJournal(), clock::pass).permits();
    }

    /** For tests that count permits and do not want the time to pass meanwhile. */
    private Permits withoutWaiting(Sender one) {
        return new Permits(one.pocket(), new Rate(25, 5), new TestClock("2036-01-01T00:00:00Z"), time -> {});
    }

    private static void use(Optional<Permit> permit) {
        try (Permit one = permit.orElseThrow()) {
            Objects.requireNonNull(one).use();
        }
    }

    private static long micros(String instant) {
        return Instant.parse(instant).toEpochMilli() * 1000;
    }
}
