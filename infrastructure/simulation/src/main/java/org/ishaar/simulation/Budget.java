package org.ishaar.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.ishaar.ledger.Journal;
import org.ishaar.notifier.decision.bounds.Bounds;
import org.ishaar.notifier.decision.bounds.Ceilings;
import org.ishaar.notifier.decision.bounds.DayShare;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.decision.bounds.Permits;
import org.ishaar.notifier.decision.bounds.Pocket;
import org.ishaar.notifier.decision.bounds.Rate;
import org.ishaar.notifier.decision.bounds.Repeats;
import org.ishaar.notifier.decision.bounds.SendTally;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;

/** What one instance may send; each invocation is taken for an instance of its own. */
final class Budget {

    /** Four of the stream's and a resender. */
    private static final int INSTANCES = 5;

    private final SharedCounts counts;
    private final Clock clock;
    private final SendTally tally;

    Budget(SharedCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
        tally = new SendTally(counts, clock);
    }

    Bounds bounds(Lane lane, Limits limits, Journal journal, Consumer<Duration> rest) {
        Pocket pocket = new Pocket(counts, lane, clock, counts::name);
        Ceilings.Shares shares = new Ceilings.Shares(share(Counter.TOTAL), share(Counter.ABROAD));
        return new Bounds(
                new Permits(pocket, new Rate(limits.textsPerSecond(), INSTANCES), clock, rest),
                new Ceilings(shares, limits, clock, journal),
                new Repeats(tally, journal));
    }

    private DayShare share(Counter counter) {
        return new DayShare(counts, counter, clock);
    }

    /** At the end of the invocation. */
    void report() {
        tally.report();
    }
}
