package org.ishaar.bench.core;

import java.time.Instant;
import org.ishaar.notifier.decision.bounds.MinuteCounts;
import org.ishaar.notifier.decision.bounds.SendCount;

/** Nothing is uncertain here, so nobody asks how many sends were. */
public final class Uncounted implements MinuteCounts {

    @Override
    public void add(Instant minute, SendCount more) {}

    @Override
    public SendCount of(Instant minute) {
        return SendCount.ZERO;
    }
}
