package org.ishaar.bench.year;

import java.time.Duration;
import java.util.Arrays;
import org.ishaar.bench.core.Uncounted;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.function.Crew;
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
import org.ishaar.notifier.decision.bounds.TextCounts;
import org.ishaar.notifier.decision.bounds.TextCounts.Count;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;

/** A function's instance: its permits, and a crew in which each has a time of its own, as far as it has got. */
final class Instance {

    private final Watch watch;
    private final Rate rate;
    private final Duration longestRun;
    private final Journal journal;
    private final Pocket pocket;
    private final SendTally tally;
    private final Ceilings ceilings;
    private final long[] freeAt = new long[Crew.SIZE];

    Instance(Lane lane, Setting setting, PaceBoard pace) {
        watch = setting.watch();
        rate = setting.rate();
        longestRun = setting.rules().patience().longestRun();
        journal = setting.journal();
        pocket = new Pocket(pace, lane, watch, pace::name);
        tally = new SendTally(new Uncounted(), watch);
        TextCounts counts = (counter, day, texts, ceiling) -> new Count(true, texts);
        Shares shares =
                new Shares(new DayShare(counts, Counter.TOTAL, watch), new DayShare(counts, Counter.ABROAD, watch));
        ceilings = new Ceilings(shares, Limits.NONE, watch, journal);
    }

    /** All of the crew turn up at that time. */
    Invocation begin(long at, int texts) {
        Arrays.fill(freeAt, at);
        Permits permits = new Permits(pocket, rate, watch, watch::pass);
        permits.expect(texts);
        long end = at + longestRun.toMillis();
        return new Invocation(
                Control.on(Limits.NONE),
                new Bounds(permits, ceilings, new Repeats(tally, journal)),
                () -> Duration.ofMillis(end - watch.now()),
                watch::pass);
    }

    void end() {
        tally.report();
    }

    /** When the first of the crew can take on something. */
    long freeAt() {
        return freeAt[freest()];
    }

    /** When all have ended. */
    long allFreeAt() {
        long last = 0;
        for (long time : freeAt) {
            last = Math.max(last, time);
        }
        return last;
    }

    /** The first who is free does it. */
    void work(Runnable task) {
        int worker = freest();
        watch.set(freeAt[worker]);
        task.run();
        freeAt[worker] = watch.now();
    }

    private int freest() {
        int freest = 0;
        for (int worker = 1; worker < freeAt.length; worker++) {
            freest = freeAt[worker] < freeAt[freest] ? worker : freest;
        }
        return freest;
    }
}
