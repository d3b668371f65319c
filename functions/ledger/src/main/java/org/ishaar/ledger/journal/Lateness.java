package org.ishaar.ledger.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Step;

/** How much of the time from a change's write to SNS's acceptance of its text nobody meant to let pass. */
final class Lateness {

    /** The other waits are meant (a night, a hold, a pause, a ceiling), a carrier's, or those of an earlier change. */
    private static final Set<Reason> NOT_MEANT =
            EnumSet.of(Reason.THROTTLED, Reason.SNS_UNAVAILABLE, Reason.SPEND_LIMIT, Reason.PACED, Reason.MISSED);

    private Lateness() {}

    /** Of a text just accepted: until its first step, and all the steps in which it should have gone. */
    static Duration of(Notification accepted) {
        List<Step> history = accepted.history();
        Duration late = between(accepted.change().written().at(), history.get(0).at());
        for (int i = 0; i + 1 < history.size(); i++) {
            if (shouldHaveGone(history.get(i))) {
                late = late.plus(between(history.get(i).at(), history.get(i + 1).at()));
            }
        }
        return late;
    }

    private static boolean shouldHaveGone(Step step) {
        return step.state() == State.PENDING || (step.reason() != null && NOT_MEANT.contains(step.reason()));
    }

    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
