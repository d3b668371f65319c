package org.ishaar.simulation;

import java.util.List;
import java.util.function.Predicate;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;

/**
 * What a sender could not know because a record from before was still to be replayed, and nothing that it could read
 * told of that.
 *
 * @param entries of one complaint, in the order of writing
 */
record Gaps(World world, Dossier dossier, List<Notification> entries) {

    /** Whether the ledger had nothing of before when it was decided. */
    boolean wasFirst(Notification entry) {
        long decidedAt = decidedAt(entry);
        return entries.subList(0, entries.indexOf(entry)).stream().allMatch(other -> wasMissing(other, decidedAt));
    }

    /**
     * Taken for a correction of the last change that the ledger had. The item had said nothing readable in between, or
     * it had gone back to a change that the ledger had, too.
     */
    boolean hidNews(Notification entry) {
        return counted(isHidden(entry), "taken for a correction over records in the failure bucket");
    }

    private boolean isHidden(Notification entry) {
        long decidedAt = decidedAt(entry);
        boolean hidden = writeOf(entry, write -> write.followsNothingKnown() || followsAReturn(write, decidedAt))
                && looksLikeACorrection(entry, decidedAt);
        return hidden || correctsOneHidden(entry);
    }

    /** Only its time was put right; the change that it corrects shares its fate. */
    private boolean correctsOneHidden(Notification entry) {
        return entries.stream()
                .filter(other ->
                        other.reason() == Reason.CORRECTED && entry.change().hasStatusOf(other.change()))
                .filter(other -> entries.indexOf(other) < entries.indexOf(entry))
                .anyMatch(other -> writeOf(entry, write -> write.follows(ChangeKey.of(other))) && isHidden(other));
    }

    /** When the last attempt at it began. */
    private long decidedAt(Notification entry) {
        List<Hold> holds = world.history.holdsOf(ChangeKey.of(entry));
        return holds.get(holds.size() - 1).startedAt;
    }

    private boolean looksLikeACorrection(Notification entry, long decidedAt) {
        return entries.subList(0, entries.indexOf(entry)).stream()
                .filter(other -> other.reason() != Reason.CORRECTED && other.reason() != Reason.MALFORMED)
                .filter(other -> !wasMissing(other, decidedAt))
                .reduce((a, b) -> b)
                .filter(last -> entry.change().hasStatusOf(last.change()))
                .isPresent();
    }

    /**
     * Told though the citizen knew: the record of what the item had said in between was missing. Later it was malformed,
     * or the same change came again and took its place there.
     */
    boolean hidWhatItFollows(Notification entry) {
        long decidedAt = world.history.publicationsOf(ChangeKey.of(entry)).stream()
                .filter(Publication::wasAccepted)
                .findFirst()
                .map(text -> text.hold.startedAt)
                .orElseThrow();
        return counted(followsAMissingOne(entry, decidedAt), "told again over a change in the failure bucket");
    }

    /** Corrections in between say nothing, and are looked through. */
    private boolean followsAMissingOne(Notification entry, long decidedAt) {
        return writeOf(
                entry,
                write -> entries.stream()
                        .filter(other -> write.follows(ChangeKey.of(other)))
                        .anyMatch(other -> wasMissing(other, decidedAt)
                                || (entries.indexOf(other) < entries.indexOf(entry)
                                        && other.reason() == Reason.CORRECTED
                                        && followsAMissingOne(other, decidedAt))));
    }

    /** The write that its entry was made from. */
    private boolean writeOf(Notification entry, Predicate<Write> is) {
        return dossier.writes.stream()
                .filter(write -> write.sequence() == world.history.sequenceOf(entry))
                .anyMatch(is);
    }

    /** The item had said so before as well, and the ledger had that. */
    private boolean followsAReturn(Write write, long decidedAt) {
        return entries.stream()
                .filter(other -> write.follows(ChangeKey.of(other)) && !wasMissing(other, decidedAt))
                .map(other -> dossier.writesOf(ChangeKey.of(other)))
                .anyMatch(all -> all.size() > 1 && all.get(1).sequence() < write.sequence());
    }

    /** The ledger took it only when that attempt had begun, or later. */
    private boolean wasMissing(Notification other, long decidedAt) {
        return world.knobs.disorderly()
                && world.history.holdsOf(ChangeKey.of(other)).stream().allMatch(hold -> hold.wonAt >= decidedAt);
    }

    private boolean counted(boolean hidden, String what) {
        if (hidden) {
            world.history.count(what);
        }
        return hidden;
    }
}
