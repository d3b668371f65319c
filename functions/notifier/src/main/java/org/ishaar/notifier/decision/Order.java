package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Status;

/**
 * A complaint's entries in the order in which its changes were written, seen from one of them.
 *
 * <p>The entries must have been read after {@code mine} was claimed: of two senders that claim first and look second,
 * at least one sees the other.
 */
record Order(List<Notification> entries, Notification mine, Duration slowestWrite) {

    /** One overtaken by none but this change was overtaken by its vanished sender, which may have told nothing either. */
    private static final Set<Reason> NEVER_TOLD = EnumSet.of(Reason.STALE, Reason.ERASED, Reason.OVERTAKEN);

    /** The earliest of those that still need work. */
    static Optional<Notification> firstUnfinished(List<Notification> entries) {
        return entries.stream()
                .filter(Notification::isUnfinished)
                .reduce((a, b) -> b.change().isWrittenBefore(a.change()) ? b : a);
    }

    /** When a change that waits for this one comes up: a second after it. */
    static Instant turnAfter(Notification earlier, Instant now) {
        Instant earlierDue = earlier.dueAt() == null ? now : earlier.dueAt();
        return earlierDue.plusSeconds(1);
    }

    /** The earliest change before this one whose text is still to go or of which nobody knows yet. */
    Optional<Notification> unfinishedBefore() {
        return firstUnfinished(entries.stream()
                .filter(this::isBeforeMine)
                .filter(this::isOther)
                .toList());
    }

    /** Whether a text about a later change may be out: then this one must never follow it. */
    boolean isOvertaken(Instant now) {
        return entries.stream()
                .filter(this::isAfterMine)
                .anyMatch(entry -> entry.mayHaveGoneOut(now) && !waitsForMine(entry));
    }

    /**
     * Whether a sender holds a later change right now. If this change was in the ledger when that sender looked, it
     * will wait; if not, its text is going out. Only its next state tells.
     */
    boolean isLaterOneHeld() {
        return entries.stream()
                .filter(this::isAfterMine)
                .anyMatch(entry -> entry.state() == State.PENDING && !waitsForMine(entry));
    }

    /**
     * Whether a later change's sender, alive or vanished, must have found this one unfinished when it looked, so that it
     * has sent nothing: this one stood in the ledger long enough before that attempt began for clocks and slow writes
     * not to matter.
     */
    private boolean waitsForMine(Notification later) {
        Instant surelyWritten = mine.unfinishedSince().plus(slowestWrite);
        return later.state() == State.PENDING
                && later.trouble().unknowns() == 0
                && !surelyWritten.isAfter(later.attempt().startedAt());
    }

    /**
     * Whether this change only gives another time to the status that the complaint already had. The ledger tells;
     * where it has nothing before this change, the item's old image does. A change that came after one of which the
     * citizen was told nothing (its date, its number, a complaint that was gone, this very change) is news all the same.
     */
    boolean isCorrection(Predicate<Status> repeatable) {
        if (repeatable.test(mine.change().knownStatus())) {
            return false;
        }
        return lastBefore()
                .map(before -> saysTheSame(before) && !isNeverTold(corrected(before)))
                .orElseGet(() -> mine.change().corrects() != null && isFirst());
    }

    private Optional<Notification> lastBefore() {
        return lastOf(before());
    }

    /** What a correction corrects, however often that has been done; any other entry is that itself. */
    private Notification corrected(Notification last) {
        return lastOf(before().filter(entry -> entry.reason() != Reason.CORRECTED))
                .orElse(last);
    }

    private Stream<Notification> before() {
        return entries.stream()
                .filter(this::isBeforeMine)
                .filter(this::isOther)
                .filter(entry -> !entry.change().isMalformed());
    }

    private static Optional<Notification> lastOf(Stream<Notification> some) {
        return some.reduce((a, b) -> a.change().isWrittenBefore(b.change()) ? b : a);
    }

    /** Not so after a malformed item: its date may have come within the rule since, but nobody was told of it. */
    private boolean isFirst() {
        return entries.stream().noneMatch(this::isBeforeMine);
    }

    private boolean saysTheSame(Notification other) {
        return mine.change().hasStatusOf(other.change());
    }

    private boolean isOther(Notification entry) {
        return !entry.change().id().equals(mine.change().id());
    }

    private boolean isBeforeMine(Notification entry) {
        return entry.change().isWrittenBefore(mine.change());
    }

    private boolean isAfterMine(Notification entry) {
        return mine.change().isWrittenBefore(entry.change());
    }

    private static boolean isNeverTold(Notification entry) {
        return (entry.reason() != null && NEVER_TOLD.contains(entry.reason())) || entry.endedForItsNumber();
    }
}
