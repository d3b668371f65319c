package org.ishaar.complaint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with an entry so far.
 *
 * @param refusals attempts that SNS certainly did not accept
 * @param unknowns attempts whose outcome nobody knows: each may have reached the phone
 * @param bounced texts that SNS took and a carrier gave back for the moment
 * @param since when the first attempt began that did not end well: the give-up clock's start
 * @param stopped how long that clock stood still since, as in a pause
 */
public record Trouble(
        int refusals, int unknowns, int bounced, @Nullable Instant since, Duration stopped) {

    public static final Trouble NONE = new Trouble(0, 0, 0, null, Duration.ZERO);

    Trouble refused(Instant attemptedAt) {
        return new Trouble(refusals + 1, unknowns, bounced, earliest(attemptedAt), stopped);
    }

    Trouble leftUnknown(Instant attemptedAt) {
        return new Trouble(refusals, unknowns + 1, bounced, earliest(attemptedAt), stopped);
    }

    Trouble stoppedFor(Duration pause) {
        return since == null ? this : new Trouble(refusals, unknowns, bounced, since, stopped.plus(pause));
    }

    /** A clock of its own: what SNS refused before it took the text is over. */
    Trouble bouncedOnce() {
        return new Trouble(0, unknowns, bounced + 1, null, Duration.ZERO);
    }

    /** Another number, another clock; a text of unknown outcome stays one. */
    Trouble withAnotherNumber() {
        return new Trouble(0, unknowns, 0, null, Duration.ZERO);
    }

    /** How long the give-up clock has run. */
    public Duration triedFor(Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now).minus(stopped);
    }

    private Instant earliest(Instant attemptedAt) {
        return since == null ? attemptedAt : since;
    }
}
