package org.ishaar.simulation;

import java.time.Instant;
import java.util.List;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;

/** Whether a change was dropped because a later one's text may be out, and for nothing less. */
final class Overtaking {

    private final World world;
    private final Notification dropped;
    private final List<Notification> later;

    Overtaking(World world, Notification dropped, List<Notification> later) {
        this.world = world;
        this.dropped = dropped;
        this.later = later;
    }

    boolean isJustified() {
        if (cameLate() && later.stream().anyMatch(this::mayBeOut)) {
            return true;
        }
        if (later.stream().anyMatch(this::vanishedUnseen)) {
            world.history.count("dropped for a sender that vanished within a minute");
            return true;
        }
        return false;
    }

    /**
     * Only what is handled after a later change, or made due again after it, can be too late; or after one that the
     * audit filed, when the stream stood still for a day.
     */
    private boolean cameLate() {
        return world.knobs.disorderly()
                || took(dropped, Reason.NUMBER_CORRECTED)
                || took(dropped, Reason.MISSED)
                || later.stream().anyMatch(entry -> took(entry, Reason.MISSED));
    }

    private static boolean took(Notification entry, Reason reason) {
        return entry.history().stream().anyMatch(step -> step.reason() == reason);
    }

    private boolean mayBeOut(Notification entry) {
        long droppedAt =
                dropped.history().get(dropped.history().size() - 1).at().toEpochMilli();
        return world.history.publicationsOf(ChangeKey.of(entry)).stream()
                .anyMatch(text -> text.mayHaveGoneOut() && text.at <= droppedAt + 1000L * world.knobs.skewSeconds());
    }

    /**
     * The residue of decision 8: the later one's sender vanished before it settled, and it had begun before, or within
     * a minute after, this one came into the ledger, so that it may not have seen it.
     */
    private boolean vanishedUnseen(Notification entry) {
        Instant surelySeen = unfinishedSince().plus(Rulebook.CLOCK_SKEW);
        return world.history.holdsOf(ChangeKey.of(entry)).stream()
                .filter(hold -> hold.disturbed || hold.sender.outlasted(hold.startedAt + Rulebook.LEASE.toMillis()))
                .anyMatch(hold -> !hold.startedByItsClock().isAfter(surelySeen));
    }

    private Instant unfinishedSince() {
        Instant since = dropped.history().get(0).at();
        for (var step : dropped.history()) {
            since = step.reason() == Reason.NUMBER_CORRECTED ? step.at() : since;
        }
        return since;
    }
}
