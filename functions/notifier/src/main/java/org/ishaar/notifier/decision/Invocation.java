package org.ishaar.notifier.decision;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.ishaar.ledger.StoreUnavailableException;

/**
 * The bounds of one Lambda invocation.
 *
 * @param brake what the operators' control item said when it began
 * @param remaining time left before Lambda ends it
 * @param breath waits a moment before a call that failed is made again
 */
public record Invocation(Brake brake, Supplier<Duration> remaining, Runnable breath) {

    /** Under this nothing more is looked at or sent: two ledger calls, or SNS's timeout and the settling, must still fit. */
    private static final Duration TO_START_A_SEND = Duration.ofSeconds(15);

    /** Under this no ledger call is begun: one that takes all its time must still end before the invocation does. */
    private static final Duration TO_CALL_THE_LEDGER = Duration.ofSeconds(6);

    public boolean hasTimeToSend() {
        return remaining.get().compareTo(TO_START_A_SEND) > 0;
    }

    public boolean hasTimeForTheLedger() {
        return remaining.get().compareTo(TO_CALL_THE_LEDGER) > 0;
    }

    /**
     * Between the ledger calls of one update.
     *
     * @throws StoreUnavailableException when there is no time for another: the update must come again
     */
    void needsTimeForTheLedger() {
        if (!hasTimeForTheLedger()) {
            throw new StoreUnavailableException("go on", "OutOfTime", new TimeoutException());
        }
    }
}
