package org.ishaar.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.Orphan;

/** What must hold when a receipt settles a text of unknown outcome. */
final class EvidenceChecks {

    private final World world;
    private final Set<ChangeKey> misled = new HashSet<>();
    private final Map<String, Long> filedAt = new HashMap<>();
    private final Map<ChangeKey, Long> notedAt = new HashMap<>();
    private final Map<ChangeKey, List<OpenAttempt>> noted = new HashMap<>();

    EvidenceChecks(World world) {
        this.world = world;
    }

    /** Whether the entry was settled by another system's receipt that met every condition. */
    boolean isMisled(Notification entry) {
        return misled.contains(ChangeKey.of(entry));
    }

    void filed(Orphan orphan) {
        filedAt.putIfAbsent(orphan.receipt().messageId(), world.now());
    }

    void noted(OpenAttempt attempt) {
        ChangeKey change = new ChangeKey(attempt.complaintId(), attempt.changeId());
        notedAt.put(change, world.now());
        noted.computeIfAbsent(change, ignored -> new ArrayList<>()).add(attempt);
    }

    /** An orphan was taken as proof of an entry's text. */
    void adopted(Orphan orphan, Notification due, Notification settled) {
        ChangeKey change = ChangeKey.of(due);
        Optional<Publication> text = world.history.textOf(orphan.receipt().messageId());
        if (text.isEmpty()) {
            adoptedAStranger(orphan, due);
        } else if (text.get().hold.change.equals(change)) {
            boolean repeats = world.knobs.repeatsUncertain()
                    && due.leaseRanOut(Instant.EPOCH).trouble().unknowns() < 2;
            world.history.count(
                    repeats ? "doubles prevented by evidence" : "settled by evidence in place of FAILED/UNCERTAIN");
        } else {
            world.history.violated("lost", change + " was settled by the receipt of " + text.get().hold.change);
        }
        world.history.receipts.replaced(due, settled, world.now());
        boolean stays = world.orphans.of(orphan.numberHash()).stream()
                .anyMatch(other -> other.receipt().saysTheSameAs(orphan.receipt()));
        if (stays) {
            world.history.violated("evidence", change + " has left its proof for others");
        }
        if (orphan.receipt().verdict() != Verdict.DELIVERED) {
            world.history.violated("lost", change + " was settled by a text that did not arrive");
        }
    }

    /** What the narrow rule cannot tell, and only that: decision 10. */
    private void adoptedAStranger(Orphan orphan, Notification due) {
        ChangeKey change = ChangeKey.of(due);
        if (mayBeFooled(orphan, due)) {
            misled.add(change);
            world.history.count("settled by another system's text within the attempt");
        } else {
            world.history.violated("lost", change + " was settled by another system's text");
        }
    }

    private boolean mayBeFooled(Orphan orphan, Notification due) {
        return attemptsOf(due).stream()
                .anyMatch(attempt -> attempt.holds(orphan) && isOnly(orphan, due, attempt) && isAlone(due, attempt));
    }

    private record Interval(long from, long to) {
        private boolean holds(Orphan orphan) {
            return holds(orphan.receipt().acceptedAt().toEpochMilli());
        }

        private boolean holds(long time) {
            return time >= from && time <= to;
        }
    }

    /** By the clocks of its senders, five seconds either side; until its sender gave up, or was ended. */
    private List<Interval> attemptsOf(Notification due) {
        long longest = Lambda.longest(world.knobs).toMillis();
        List<OpenAttempt> all = new ArrayList<>(noted.getOrDefault(ChangeKey.of(due), List.of()));
        all.add(OpenAttempt.of(due));
        Stream<Interval> known = all.stream().map(attempt -> interval(attempt, longest));
        List<Interval> earlier = world.history.holdsOf(ChangeKey.of(due)).stream()
                .filter(hold -> !hold.token.equals(due.attempt().token()))
                .map(hold -> hold.startedByItsClock().toEpochMilli())
                .map(at -> new Interval(at - 10_000, at + longest + 5000))
                .toList();
        return Stream.concat(known, earlier.stream()).toList();
    }

    private static Interval interval(OpenAttempt attempt, long longest) {
        long started = attempt.startedAt().toEpochMilli();
        long ended = Math.min(started + longest, attempt.endedAt().toEpochMilli());
        return new Interval(started - 5000, ended + 5000);
    }

    /** No other line of an unknown text to that number was there when the looking began. */
    private boolean isOnly(Orphan orphan, Notification due, Interval attempt) {
        long looked = notedAt.getOrDefault(ChangeKey.of(due), 0L);
        return world.orphans.of(orphan.numberHash()).stream()
                .filter(other ->
                        !other.receipt().messageId().equals(orphan.receipt().messageId()))
                .filter(other -> filedAt.getOrDefault(other.receipt().messageId(), looked) < looked)
                .noneMatch(attempt::holds);
    }

    /** No other change's text to that number was called for meanwhile that is still unaccounted for. */
    private boolean isAlone(Notification due, Interval attempt) {
        return world.history.publications.stream()
                .filter(text -> !text.hold.change.equals(ChangeKey.of(due)))
                .filter(text -> FaultyStores.hashOf(text.number).equals(due.numberHash()))
                .filter(text -> text.outcome == Publication.Outcome.UNKNOWN && text.settledAt == 0)
                .noneMatch(text -> attempt.holds(text.at));
    }
}
