package org.ishaar.notifier.decision.bounds;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ishaar.ledger.Journal;

/**
 * Whether texts of unknown outcome may be repeated, as one invocation finds it: when many of the last minute's sends were
 * uncertain, most of them may have arrived, and repeating them would text many citizens twice.
 */
public final class Repeats {

    private final SendTally tally;
    private final Journal journal;
    private final Map<Instant, SendCount> ofAll = new HashMap<>();
    private boolean told;

    public Repeats(SendTally tally, Journal journal) {
        this.tally = tally;
        this.journal = journal;
    }

    /** A text was handed over, or may have been. */
    public void sent(boolean uncertain) {
        tally.count(new SendCount(1, uncertain ? 1 : 0));
    }

    /**
     * Whether neither this minute nor the one before had too many uncertain sends; operators are told once if not. The
     * others' counts are read once.
     *
     * @throws org.ishaar.ledger.StoreUnavailableException when they cannot be read
     */
    public synchronized boolean areAllowed() {
        boolean allowed = Stream.of(tally.minute(0), tally.minute(1)).noneMatch(this::isTooUncertain);
        if (!allowed && !told) {
            told = true;
            journal.trouble("repeats-stopped", "none");
        }
        return allowed;
    }

    private boolean isTooUncertain(Instant minute) {
        return ofAll.computeIfAbsent(minute, tally::reported)
                .plus(tally.of(minute))
                .isTooUncertain();
    }
}
