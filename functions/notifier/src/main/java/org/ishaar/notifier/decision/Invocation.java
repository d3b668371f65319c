package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.bounds.Bounds;
import org.ishaar.notifier.decision.bounds.Permit;

/**
 * The bounds of one Lambda invocation.
 *
 * @param control what the operators' control item said when it began
 * @param bounds how much it may send
 * @param remaining time left before Lambda ends it
 * @param rest waits for so long
 */
public record Invocation(Control control, Bounds bounds, Supplier<Duration> remaining, Consumer<Duration> rest) {

    /** Under this nothing more is looked at or sent: two ledger calls, or SNS's timeout and the settling, must still fit. */
    private static final Duration TO_START_A_SEND = Duration.ofSeconds(15);

    /** Under this no ledger call is begun: one that takes all its time must still end before the invocation does. */
    private static final Duration TO_CALL_THE_LEDGER = Duration.ofSeconds(6);

    /** Some errors come back at once: a settle that is tried again must not become a storm. */
    private static final Duration BREATH = Duration.ofMillis(200);

    /** Whether everything is done for this change but the sending. */
    boolean rehearses(StatusChange change) {
        return control.rehearses(change);
    }

    /** Why nothing may go out now; empty when texts may. */
    public Optional<Reason> stop(Instant now) {
        Optional<Reason> stop = control.stop(now);
        return stop.isEmpty() && bounds.ceilings().isReached() ? Optional.of(Reason.CEILING) : stop;
    }

    /** Whether operators, or the account's quota, stop all sending; a ceiling of the day is no such hold. */
    public boolean isHeld(Instant now) {
        return control.stop(now).isPresent();
    }

    /** A permit within a second; empty when there is none. */
    Optional<Permit> permit(StatusChange change, Instant now) {
        return sendsNothing(change, now)
                ? Optional.of(Permit.free())
                : bounds.permits().take();
    }

    /** A permit, however long it takes while there is time to send; empty when that has run out. */
    Optional<Permit> awaitPermit(StatusChange change, Instant now) {
        return sendsNothing(change, now)
                ? Optional.of(Permit.free())
                : bounds.permits().await(this::hasTimeToSend);
    }

    private boolean sendsNothing(StatusChange change, Instant now) {
        return rehearses(change) || stop(now).isPresent();
    }

    /** Before a call that failed is made again. */
    void breathe() {
        rest.accept(BREATH);
    }

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
