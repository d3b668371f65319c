package org.ishaar.bench.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.ishaar.ledger.Journal;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.bounds.Bounds;
import org.ishaar.notifier.decision.bounds.Ceilings;
import org.ishaar.notifier.decision.bounds.Ceilings.Shares;
import org.ishaar.notifier.decision.bounds.DayShare;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.decision.bounds.Permits;
import org.ishaar.notifier.decision.bounds.Pocket;
import org.ishaar.notifier.decision.bounds.Rate;
import org.ishaar.notifier.decision.bounds.Repeats;
import org.ishaar.notifier.decision.bounds.SendTally;
import org.ishaar.notifier.decision.bounds.TextCounts.Count;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;

/** Invocations with all the time and all the texts in the world: the tables that bound them are not asked. */
record Unbounded(Clock clock, Journal journal) {

    Invocation invocation(Brake brake) {
        return new Invocation(
                new Control(brake, null, Limits.NONE, Set.of()),
                new Bounds(
                        new Permits(pocket(), new Rate(0, 1), clock, time -> {}),
                        new Ceilings(
                                new Shares(share(Counter.TOTAL), share(Counter.ABROAD)), Limits.NONE, clock, journal),
                        new Repeats(new SendTally(new Uncounted(), clock), journal)),
                () -> Duration.ofMinutes(1),
                time -> {});
    }

    private Pocket pocket() {
        return new Pocket((asRead, next) -> next, Lane.STREAM, clock, () -> "bench");
    }

    private DayShare share(Counter counter) {
        return new DayShare((which, day, texts, ceiling) -> new Count(true, texts), counter, clock);
    }
}
