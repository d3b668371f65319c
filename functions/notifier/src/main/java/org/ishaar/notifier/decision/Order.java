package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.Step;

/**
 * A complaint's entries in the order in which its changes were written, seen from one of them.
 *
 * <p>The entries must have been read after {@code mine} was claimed: of two senders that claim first and look second,
 * at least one sees the other.
 *
 * @param clockSkew most that the clocks of two senders differ
 */
record Order(List<Notification> entries, Notification mine, Duration clockSkew) {

    private static final Duration DAY = Duration.ofHours(24);

    /** The earliest of those that still need work. */
    static Optional<Notification> firstUnfinished(List<Notification> entries) {
        return entries.stream()
                .filter(Notification::isUnfinished)
                .reduce((a, b) -> b.change().isWrittenBefore(a.change()) ? b : a);
    }

    /**
     * The latest that says something. A correction says nothing new, so the one that it corrects counts, however often
     * that has been done; a malformed item says nothing at all.
     */
    static Optional<Notification> lastNews(List<Notification> entries) {
        return entries.stream()
                .filter(entry -> !entry.change().isMalformed() && entry.reason() != Reason.CORRECTED)
                .reduce((a, b) -> a.change().isWrittenBefore(b.change()) ? b : a);
    }

    /** When a change that waits for this one comes up: a second after it, or at once where it was missed. */
    static Instant turnAfter(Notification earlier, Instant now) {
        Instant ownTime = earlier.dueAt();
        Instant earlierDue = ownTime == null || earlier.reason() == Reason.MISSED ? now : ownTime;
        return earlierDue.plusSeconds(1);
    }

    /** Whether the stream has come past the change that the audit filed: its record will not come any more. */
    static boolean isLost(Notification missed, List<Notification> entries) {
        return missed.reason() == Reason.MISSED
                && entries.stream()
                        .map(Notification::change)
                        .anyMatch(change -> change.written().sequence() != null
                                && missed.change().isWrittenBefore(change));
    }

    /** The earliest change before this one whose text is still to go or of which nobody knows yet. */
    Optional<Notification> unfinishedBefore() {
        return firstUnfinished(othersBefore());
    }

    /** Whether mine comes out of its hold while a later change is in one: the status was put right in time. */
    boolean isReplacedOnHold() {
        return mine.lastWait() == Reason.HOLD
                && entries.stream().filter(this::isAfterMine).anyMatch(entry -> entry.reason() == Reason.HOLD);
    }

    /** Whether the last text to this citizen met an opted-out number, the one before mine or mine itself. */
    boolean metAnOptOut() {
        return metAnOptOut(mine) || lastBefore().filter(Order::metAnOptOut).isPresent();
    }

    private static boolean metAnOptOut(Notification entry) {
        return entry.history().stream().anyMatch(step -> step.reason() == Reason.OPTED_OUT);
    }

    /** When the complaint may have its next text; empty when it may now. */
    Optional<Instant> dayFull(int textsADay, Instant now) {
        List<Instant> today = new ArrayList<>();
        for (Notification entry : entries) {
            for (Step step : entry.history()) {
                if (step.state() == State.SENT && step.at().plus(DAY).isAfter(now)) {
                    today.add(step.at().plus(DAY));
                }
            }
        }
        Collections.sort(today);
        return today.size() < textsADay ? Optional.empty() : Optional.of(today.get(today.size() - textsADay));
    }

    /** Whether a text about a later change may be out: then this one must never follow it. */
    boolean isOvertaken(Instant now) {
        return entries.stream()
                .filter(this::isAfterMine)
                .anyMatch(entry -> entry.mayHaveGoneOut() || (isHeldUnaware(entry) && entry.isDue(now)));
    }

    /** Whether a sender that did not see this change holds a later one right now: its next state will tell. */
    boolean isLaterOneHeld() {
        return entries.stream().filter(this::isAfterMine).anyMatch(this::isHeldUnaware);
    }

    /**
     * Whether the sender of a held entry may have looked before mine was in the ledger. One that claimed later than
     * that, by more than two clocks can differ, sees mine and waits for it, or vanished without having sent.
     */
    private boolean isHeldUnaware(Notification entry) {
        Instant surelySeen = mine.unfinishedSince().plus(clockSkew);
        return entry.state() == State.PENDING && !entry.attempt().startedAt().isAfter(surelySeen);
    }

    /**
     * Whether this change only gives another time to the status that the complaint already had. The ledger tells;
     * where it has nothing before this change, the item's old image does. Where the citizen was told nothing of the
     * status and will not be, the change is news all the same.
     */
    boolean isCorrection(Predicate<Status> repeatable) {
        if (repeatable.test(mine.change().knownStatus())) {
            return false;
        }
        return lastBefore()
                .map(before -> saysTheSame(before) && !before.endedWithoutAText() && !isGapBefore())
                .orElseGet(() -> mine.change().correctsItsTime() && isFirst());
    }

    private Optional<Notification> lastBefore() {
        return lastNews(othersBefore());
    }

    /** Asked three times for each text: a stream takes several times as long. */
    private List<Notification> othersBefore() {
        List<Notification> before = new ArrayList<>(entries.size());
        for (Notification entry : entries) {
            if (isBeforeMine(entry) && isOther(entry)) {
                before.add(entry);
            }
        }
        return before;
    }

    /**
     * Something else that the item said before has no entry yet, its record may be in the failure bucket: then the last
     * is older. A correction in between says nothing new either, and is followed to what it corrects.
     */
    private boolean isGapBefore() {
        Set<ChangeId> seen = new HashSet<>();
        ChangeId before = mine.change().follows();
        while (before != null && seen.add(before)) {
            Optional<Notification> entry = entryOf(before);
            if (entry.isEmpty()) {
                return !before.isOf(mine.change().knownStatus());
            }
            before = entry.get().reason() == Reason.CORRECTED
                    ? entry.get().change().follows()
                    : null;
        }
        return false;
    }

    private Optional<Notification> entryOf(ChangeId id) {
        return entries.stream().filter(entry -> entry.change().id().equals(id)).findFirst();
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
}
