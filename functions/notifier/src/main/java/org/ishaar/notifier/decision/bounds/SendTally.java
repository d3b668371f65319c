package org.ishaar.notifier.decision.bounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** What one function instance sent and has not reported yet. */
public final class SendTally {

    /** Reported at once when any is uncertain; else so many share a write. */
    private static final long SENDS_A_REPORT = 20;

    private final MinuteCounts counts;
    private final Clock clock;
    private final Map<Instant, SendCount> unreported = new TreeMap<>();

    public SendTally(MinuteCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    synchronized void count(SendCount more) {
        unreported.merge(minute(0), more, SendCount::plus);
    }

    /**
     * Tells the others, where there is enough to tell. Minutes that nobody looks at any more are left out.
     *
     * @throws org.ishaar.ledger.StoreUnavailableException when the table cannot be used; the next report has it all
     */
    public synchronized void report() {
        unreported.keySet().removeIf(minute -> minute.isBefore(minute(1)));
        SendCount all = unreported.values().stream().reduce(SendCount.ZERO, SendCount::plus);
        if (all.uncertain() > 0 || all.sends() >= SENDS_A_REPORT) {
            for (Instant minute : unreported.keySet().toArray(Instant[]::new)) {
                counts.add(minute, of(minute));
                unreported.remove(minute);
            }
        }
    }

    synchronized SendCount of(Instant minute) {
        return unreported.getOrDefault(minute, SendCount.ZERO);
    }

    SendCount reported(Instant minute) {
        return counts.of(minute);
    }

    /** The beginning of this minute, or of one so many before it. */
    Instant minute(int before) {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(before));
    }
}
