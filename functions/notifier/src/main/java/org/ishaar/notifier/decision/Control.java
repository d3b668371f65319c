package org.ishaar.notifier.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.StatusChange;
import org.ishaar.notifier.decision.bounds.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What the operators' {@code #control} item says.
 *
 * @param holdUntil nothing goes out before that: the account's quota for SMS is used up
 * @param audience whose complaints are texted about while the brake is on
 * @param limits the deployment's, where the item names no others
 * @param unreadable attributes that are unknown, or whose value is none; they stop the sending
 */
public record Control(
        Brake brake, @Nullable Instant holdUntil, Audience audience, Limits limits, Set<String> unreadable) {

    public Control {
        unreadable = Set.copyOf(unreadable);
    }

    /** Everybody's complaints. */
    public Control(Brake brake, @Nullable Instant holdUntil, Limits limits, Set<String> unreadable) {
        this(brake, holdUntil, Audience.EVERYBODY, limits, unreadable);
    }

    /** Without the item: texts go out. */
    public static Control on(Limits limits) {
        return new Control(Brake.ON, null, limits, Set.of());
    }

    /** Whether everything is done for this change but the sending. */
    boolean rehearses(StatusChange change) {
        return brake == Brake.DRY_RUN || !audience.includes(change);
    }

    /** Why nothing may go out now; empty when texts may. */
    public Optional<Reason> stop(Instant now) {
        if (brake == Brake.PAUSED) {
            return Optional.of(Reason.PAUSED);
        }
        return holdUntil != null && holdUntil.isAfter(now) ? Optional.of(Reason.SPEND_LIMIT) : Optional.empty();
    }
}
