package org.ishaar.simulation;

import java.time.Duration;
import java.util.List;
import org.ishaar.complaint.Notification;

/** Guarantee 4: whatever one complaint's number does, the others end in their own time. */
final class Neighbours {

    /** The longest backoff, two leases, the wait for a complaint that is gone, and the day that a full phone rests. */
    private static final long IN_TIME = Rulebook.LONGEST_BACKOFF
            .plus(Rulebook.LEASE)
            .plus(Rulebook.LEASE)
            .plus(Rulebook.ABSENT_GRACE)
            .plusDays(1)
            .toMillis();

    private final World world;
    private final long since;
    private boolean told;

    Neighbours(World world, long since) {
        this.world = world;
        this.since = since;
    }

    void look(List<Notification> unfinished) {
        if (told || !world.knobs.stuckNumber() || world.now() - since < IN_TIME) {
            return;
        }
        unfinished.stream()
                .filter(entry -> !isStuck(entry.change().complaintId()) && !restsItself(entry) && !isBackOf(entry))
                .findFirst()
                .ifPresent(entry -> {
                    told = true;
                    world.history.violated("neighbours", FaultyLedger.said(entry) + " has waited for others");
                });
    }

    /** A carrier may give a text back after days: its time counts from then. */
    private boolean isBackOf(Notification entry) {
        return world.now() - entry.unfinishedSince().toEpochMilli() < IN_TIME;
    }

    /** A phone that was filled again since may rest again: a day for each filling. */
    private boolean restsItself(Notification entry) {
        String complaintId = entry.change().complaintId();
        long texts = world.history.publications.stream()
                .filter(text -> text.hold.change.complaintId().equals(complaintId) && text.acceptedAt >= since)
                .count();
        long fillings = texts / world.knobs.textsADay();
        return world.now() - since < IN_TIME + Duration.ofDays(fillings).toMillis();
    }

    private boolean isStuck(String complaintId) {
        return world.history.dossier(complaintId).was(0, item -> item != null && Numbers.STUCK.equals(item.number()));
    }
}
