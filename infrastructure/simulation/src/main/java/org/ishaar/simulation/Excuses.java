package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.simulation.Publication.Outcome;

/** Judges by the simulation's own record whether a change without a text is right to have none. */
final class Excuses {

    private static final Duration SLACK = Duration.ofMinutes(2);

    private final World world;
    private final Dossier dossier;
    private final List<Notification> entries;
    private final Gaps gaps;

    /** @param entries of one complaint, in the order of writing */
    Excuses(World world, Dossier dossier, List<Notification> entries) {
        this.world = world;
        this.dossier = dossier;
        this.entries = entries;
        gaps = new Gaps(world, dossier, entries);
    }

    boolean justify(Notification entry) {
        Reason reason = entry.reason();
        if (reason == null) {
            return false;
        }
        return switch (reason) {
            case NO_PHONE_NUMBER, INVALID_PHONE_NUMBER, COUNTRY_NOT_ALLOWED -> hadANumberThatIs(reason, entry);
            case STALE -> writesOf(entry).stream().anyMatch(Write::isStale) || wasStaleAsFound(entry);
            case MALFORMED -> writesOf(entry).stream().anyMatch(Write::isMalformed);
            case CORRECTED -> corrects(entry);
            case OVERTAKEN -> new Overtaking(world, entry, entriesAfter(entry)).isJustified();
            case ERASED -> wasGoneLongEnough(entry);
            case DRY_RUN -> world.history.rehearsed;
            case REJECTED -> publications(entry).stream().anyMatch(text -> text.outcome == Outcome.REJECTED);
            case GAVE_UP -> wasTriedLongEnough(entry);
            case UNCERTAIN -> vanished(entry) >= (world.knobs.repeatsUncertain() ? 2 : 1);
            case OPTED_OUT -> hadStopped(entry);
            case TOO_LATE -> world.history.leapt && cameAfterAWeek(entry);
            default -> false;
        };
    }

    private boolean hadANumberThatIs(Reason useless, Notification entry) {
        return dossier.was(writtenAt(entry), item -> item != null && Numbers.useless(item.number()) == useless);
    }

    private boolean hadStopped(Notification entry) {
        return dossier.was(
                writtenAt(entry), item -> item != null && world.carrier.hasStopped(Numbers.e164(item.number())));
    }

    /** The audit takes what it finds for a new item where the ledger knows nothing of the complaint. */
    private boolean wasStaleAsFound(Notification entry) {
        Instant at = entry.change().changedAt();
        Instant found = entry.history().get(0).at();
        Duration limit = entries.indexOf(entry) == 0 ? Write.STALE_INSERT : Write.STALE_MODIFY;
        return entry.change().written().sequence() == null
                && at != null
                && at.plus(limit).isBefore(found);
    }

    private boolean wasGoneLongEnough(Notification entry) {
        long needed = Rulebook.ABSENT_GRACE.minus(SLACK).toMillis();
        return dossier.longestAbsence(writtenAt(entry), world.now()) >= needed;
    }

    private static boolean cameAfterAWeek(Notification entry) {
        // What the audit had filed is judged again when its record comes.
        Instant seen = entry.history().get(0).reason() == Reason.MISSED ? lastStep(entry) : firstStep(entry);
        Duration after = Duration.between(entry.change().written().at(), seen);
        return after.plus(SLACK).compareTo(Rulebook.TOO_LATE) > 0;
    }

    private List<Write> writesOf(Notification entry) {
        return dossier.writesOf(ChangeKey.of(entry));
    }

    private long writtenAt(Notification entry) {
        return entry.change().written().at().toEpochMilli();
    }

    private List<Publication> publications(Notification entry) {
        return world.history.publicationsOf(ChangeKey.of(entry));
    }

    private static Instant firstStep(Notification entry) {
        return entry.history().get(0).at();
    }

    private static Instant lastStep(Notification entry) {
        return entry.history().get(entry.history().size() - 1).at();
    }

    private List<Notification> entriesAfter(Notification entry) {
        return entries.subList(entries.indexOf(entry) + 1, entries.size());
    }

    private boolean wasTriedLongEnough(Notification entry) {
        List<Publication> tries = publications(entry);
        List<Hold> holds = world.history.holdsOf(ChangeKey.of(entry));
        return !tries.isEmpty()
                && tries.get(tries.size() - 1).at - holds.get(0).startedAt
                        >= Rulebook.GIVE_UP.minus(SLACK).toMillis();
    }

    /** How many attempts ended without a word to the ledger. */
    private long vanished(Notification entry) {
        return world.history.holdsOf(ChangeKey.of(entry)).stream()
                .filter(hold -> hold.disturbed || hold.sender.outlasted(hold.startedAt + Rulebook.LEASE.toMillis()))
                .count();
    }

    /** The same status came before, and its sender had not given up on it when this one came. */
    private boolean corrects(Notification entry) {
        if (isReplacedOnHold(entry)) {
            return true;
        }
        Optional<Notification> before = lastBefore(entry);
        if ((gaps.wasFirst(entry) || dossier.returned())
                && writesOf(entry).stream().anyMatch(Excuses::keepsTheStatus)) {
            return true;
        }
        boolean same = before.filter(other -> entry.change().hasStatusOf(other.change()))
                .isPresent();
        if (new Expired(world, dossier).correctsWhatIsGone(entry, same)) {
            return true;
        }
        if (before.isEmpty()) {
            return false;
        }
        return same ? !wasUntold(before.get(), firstStep(entry)) : gaps.hidNews(entry);
    }

    /** Only its time was corrected; where the change that it corrects comes again later, that has its place there. */
    private static boolean keepsTheStatus(Write write) {
        return write.before() != null
                && write.after() != null
                && write.before().status().equals(write.after().status());
    }

    /** A later change had come before the hold was over, by clocks that may differ. */
    private boolean isReplacedOnHold(Notification entry) {
        Instant end = lastStep(entry).plus(SLACK);
        return world.knobs.holdSeconds() > 0
                && entriesAfter(entry).stream()
                        .anyMatch(later -> firstStep(later).isBefore(end));
    }

    private Optional<Notification> lastBefore(Notification entry) {
        return entries.subList(0, entries.indexOf(entry)).stream()
                .filter(other -> other.reason() != Reason.CORRECTED && other.reason() != Reason.MALFORMED)
                .reduce((a, b) -> b);
    }

    private boolean wasUntold(Notification entry, Instant then) {
        return (entry.state() == State.SUPPRESSED || entry.state() == State.FAILED)
                && lastStep(entry).plus(SLACK).isBefore(then)
                && publications(entry).stream().noneMatch(Publication::mayHaveGoneOut)
                && vanished(entry) == 0;
    }

    /** Not where the change before it, of the same status, had been texted by then. */
    boolean mayBeTold(Notification entry) {
        Optional<Notification> before =
                lastBefore(entry).filter(other -> entry.change().hasStatusOf(other.change()));
        if (before.isEmpty()
                || new Expired(world, dossier).isBetween(before.get(), entry)
                || Rulebook.REPEATABLE.contains(String.valueOf(entry.change().status()))) {
            return true;
        }
        Publication first = publications(entry).get(0);
        return publications(before.get()).stream()
                        .filter(text -> !text.isKnownLost(first.at))
                        .noneMatch(text -> text.wasAccepted() && text.acceptedAt < first.hold.startedAt)
                || gaps.hidWhatItFollows(entry);
    }
}
