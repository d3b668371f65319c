package org.ishaar.notifier.decision.bounds;

import java.time.Instant;

/**
 * What all senders together sent in a minute.
 *
 * <p>Both methods throw {@link org.ishaar.ledger.StoreUnavailableException} when the table cannot be used.
 */
public interface MinuteCounts {

    void add(Instant minute, SendCount more);

    SendCount of(Instant minute);
}
