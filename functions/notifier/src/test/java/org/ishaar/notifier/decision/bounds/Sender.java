package org.ishaar.notifier.decision.bounds;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.ishaar.ledger.Journal;
import org.ishaar.notifier.decision.bounds.Ceilings.Shares;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;

/** What one function instance keeps between invocations. */
public final class Sender {

    private final Pocket pocket;
    private final Shares shares;
    public final SendTally tally;
    private final Clock clock;

    public Sender(FakeStores stores, Lane lane, Clock clock) {
        pocket = new Pocket(stores, lane, clock, () -> UUID.randomUUID().toString());
        shares = new Shares(new DayShare(stores, Counter.TOTAL, clock), new DayShare(stores, Counter.ABROAD, clock));
        tally = new SendTally(stores, clock);
        this.clock = clock;
    }

    Pocket pocket() {
        return pocket;
    }

    /** The bounds of one invocation, of one sender among five. */
    public Bounds bounds(Limits limits, Journal journal, Consumer<Duration> rest) {
        return new Bounds(
                new Permits(pocket, new Rate(limits.textsPerSecond(), 5), clock, rest),
                new Ceilings(shares, limits, clock, journal),
                new Repeats(tally, journal));
    }
}
