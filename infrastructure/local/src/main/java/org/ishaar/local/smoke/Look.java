package org.ishaar.local.smoke;

import java.util.Set;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.jspecify.annotations.Nullable;

/**
 * How a trial's entry stands.
 *
 * @param state null while there is no entry
 */
record Look(@Nullable State state, @Nullable Reason reason) {

    static final Look NO_ENTRY = new Look(null, null);

    private static final Set<State> ENDS = Set.of(State.DELIVERED, State.UNDELIVERED, State.SUPPRESSED, State.FAILED);

    /** Waits that last longer than anybody who deploys. */
    private static final Set<Reason> LONG_WAITS =
            Set.of(Reason.PAUSED, Reason.SPEND_LIMIT, Reason.CEILING, Reason.QUIET_HOURS);

    /** A text that a carrier could not deliver for the moment waits for another try: its receipt has come. */
    boolean shows(Trial trial) {
        return trial.arrives()
                ? state == State.DELIVERED
                : (state == State.UNDELIVERED && reason != Reason.ACCOUNT_LIMIT) || reason == Reason.CARRIER;
    }

    /** Whether it will not come to what the trial expects, however long one waits. */
    boolean isHopeless() {
        return (state != null && ENDS.contains(state))
                || (reason != null && LONG_WAITS.contains(reason))
                || reason == Reason.CARRIER;
    }

    @Override
    public String toString() {
        return state == null ? "no entry yet" : reason == null ? state.name() : state + "/" + reason;
    }
}
