package org.ishaar.notifier.decision.bounds;

import java.time.LocalDate;

/** How many texts all senders together have set aside for a day. */
public interface TextCounts {

    /** What is counted: every text, and those to countries other than the default region. */
    enum Counter {
        TOTAL,
        ABROAD
    }

    /**
     * What came of counting.
     *
     * @param added whether the texts were added
     * @param stands the count as it stands now
     */
    record Count(boolean added, long stands) {}

    /**
     * Adds texts to a day's count unless that would pass the ceiling. May add them twice after a lost answer: then a few
     * fewer go out.
     *
     * @param texts at most the ceiling
     * @throws org.ishaar.ledger.StoreUnavailableException when the table cannot be used
     */
    Count add(Counter counter, LocalDate day, long texts, long ceiling);
}
