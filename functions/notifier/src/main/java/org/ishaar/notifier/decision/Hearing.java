package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.Orphan;

/**
 * Which receipt proves that the text of an uncertain entry arrived. It must be the only one of an unknown text to the
 * number while the attempt ran, and no other attempt to that number may have run then: whatever is in doubt is no proof.
 *
 * @param due the entry, PENDING with a hash
 * @param since older attempts are not gone into
 */
record Hearing(Notification due, String hash, Instant since, Witnesses witnesses, Invocation run) {

    /** More at once to one number are not worth looking up. */
    private static final int MOST_ORPHANS = 10;

    /** The proof of the attempt under way, or of an earlier one of the same entry: a receipt may come late. */
    Optional<Orphan> proof(Patience patience) {
        run.needsTimeForTheLedger();
        List<Orphan> orphans = witnesses.orphans().of(hash);
        if (orphans.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(OpenAttempt.of(due)), earlierAttempts())
                .map(attempt -> Span.of(attempt, patience.longestRun()))
                .flatMap(span -> only(orphans, span).stream().filter(orphan -> isAlone(span, patience.lease())))
                .findFirst();
    }

    private Stream<OpenAttempt> earlierAttempts() {
        run.needsTimeForTheLedger();
        Instant thisOne = due.attempt().startedAt();
        return witnesses.openAttempts().noted(hash, since, thisOne).stream()
                .filter(attempt -> attempt.isOf(due) && attempt.startedAt().isBefore(thisOne));
    }

    /** A receipt that is known by now is no orphan; one of a text that did not arrive is no reason not to send. */
    private Optional<Orphan> only(List<Orphan> orphans, Span span) {
        List<Orphan> within = orphans.stream()
                .filter(orphan -> span.holds(orphan.receipt().acceptedAt()))
                .toList();
        if (within.size() > MOST_ORPHANS) {
            return Optional.empty();
        }
        List<Orphan> unknown = within.stream().filter(this::isUnknown).toList();
        return Optional.of(unknown)
                .filter(left -> left.size() == 1)
                .map(left -> left.get(0))
                .filter(orphan -> orphan.receipt().verdict() == Verdict.DELIVERED);
    }

    /** It may have come before its own text's settle. */
    private boolean isUnknown(Orphan orphan) {
        run.needsTimeForTheLedger();
        return witnesses.messageIds().entryOf(orphan.receipt().messageId()).isEmpty();
    }

    /** What leaves the held ones meanwhile has been noted before: so these are read first. */
    private boolean isAlone(Span span, Duration lease) {
        run.needsTimeForTheLedger();
        Optional<List<OpenAttempt>> held = witnesses.openAttempts().held(span.from(), span.latestEnd(lease));
        run.needsTimeForTheLedger();
        List<OpenAttempt> noted = witnesses.openAttempts().noted(hash, span.earliestStart(lease), span.latestStart());
        return held.isPresent()
                && Stream.concat(held.get().stream(), noted.stream()).noneMatch(other -> isInTheWay(other, span));
    }

    private boolean isInTheWay(OpenAttempt other, Span span) {
        return other.mayBeTo(hash) && !other.isOf(due) && span.meets(other);
    }
}
