package org.ishaar.simulation;

import org.ishaar.complaint.Notification;

/**
 * What nobody can know of changes whose records expired unread.
 *
 * @param dossier of the complaint
 */
record Expired(World world, Dossier dossier) {

    /** Whether a change came between the two whose record is gone: then the later one is news. */
    boolean isBetween(Notification before, Notification after) {
        long from = world.history.sequenceOf(before);
        long to = world.history.sequenceOf(after);
        return world.history.unread.stream()
                .filter(write -> write.complaintId().equals(dossier.complaintId) && write.isChange())
                .anyMatch(write -> write.sequence() > from && write.sequence() < to);
    }

    /**
     * Whether only the date of a change was put right whose own record expired, while the ledger had nothing before it:
     * nobody is told of either.
     */
    boolean correctsWhatIsGone(Notification entry, boolean hasStatusOfTheOneBefore) {
        boolean unknowable = !hasStatusOfTheOneBefore
                && dossier.writesOf(ChangeKey.of(entry)).stream().anyMatch(this::correctsWhatIsGone);
        if (unknowable) {
            world.history.count("taken for a correction of a change whose record expired");
        }
        return unknowable;
    }

    /** Or what was itself taken for a correction of such a one. */
    private boolean correctsWhatIsGone(Write write) {
        Item before = write.before();
        if (before == null
                || write.after() == null
                || !before.status().equals(write.after().status())) {
            return false;
        }
        return isGone(before.key())
                || dossier.writesOf(before.key()).stream()
                        .filter(earlier -> earlier.sequence() < write.sequence())
                        .anyMatch(this::correctsWhatIsGone);
    }

    private boolean isGone(ChangeKey change) {
        return world.table.find(change) == null
                && dossier.writesOf(change).stream().allMatch(world.history.unread::contains);
    }
}
