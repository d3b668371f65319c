package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.Reason;

/** Finds room for a text below the day's ceilings: the last question before it goes out. */
final class RoomFinder {

    /** Where a ceiling holds up some texts only: until then the operator may have raised it. */
    private static final Duration NEXT_LOOK = Duration.ofMinutes(15);

    private final Recipients recipients;
    private final Clock clock;

    RoomFinder(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * @return the decision with room taken; one without a text when there is none
     * @throws org.ishaar.ledger.StoreUnavailableException when the day's counts cannot be used
     */
    Decision findRoom(Decision decision, Invocation run) {
        return decision.recipient()
                .map(number -> findRoom(decision, number, run))
                .orElse(decision);
    }

    private Decision findRoom(Decision decision, PhoneNumber number, Invocation run) {
        return run.bounds()
                .ceilings()
                .take(recipients.isAbroad(number))
                .map(decision::in)
                .orElseGet(() -> Decision.noText(overTheCeiling(decision.entry(), run)));
    }

    /** When no text at all may go out, the entry waits for the end of that, as in a pause. */
    private Notification overTheCeiling(Notification held, Invocation run) {
        Instant now = clock.instant();
        Instant due = run.stop(now).isPresent() ? now : now.plus(NEXT_LOOK);
        return held.waiting(Reason.CEILING, due, now);
    }
}
