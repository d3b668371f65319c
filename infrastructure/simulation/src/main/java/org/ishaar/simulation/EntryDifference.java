package org.ishaar.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to the entry that stands: only the attributes that differ between the entry as read and its next
 * version are written. Attributes, not parts of the record: a part may be kept as several of them.
 */
record EntryDifference(Notification asRead, Notification next) {

    Notification over(Notification standing) {
        return new Notification(
                pick(asRead.change(), next.change(), standing.change()),
                pick(asRead.state(), next.state(), standing.state()),
                maybe(asRead.reason(), next.reason(), standing.reason()),
                attempt(asRead.attempt(), next.attempt(), standing.attempt()),
                trouble(asRead.trouble(), next.trouble(), standing.trouble()),
                maybe(asRead.dueAt(), next.dueAt(), standing.dueAt()),
                pick(asRead.messageIds(), next.messageIds(), standing.messageIds()),
                sent(asRead.sent(), next.sent(), standing.sent()),
                pick(asRead.catalogueVersion(), next.catalogueVersion(), standing.catalogueVersion()),
                maybe(asRead.numberCorrectedBy(), next.numberCorrectedBy(), standing.numberCorrectedBy()),
                maybe(asRead.malformedAttribute(), next.malformedAttribute(), standing.malformedAttribute()),
                maybe(asRead.numberHash(), next.numberHash(), standing.numberHash()),
                pick(asRead.receipts(), next.receipts(), standing.receipts()),
                pick(asRead.history(), next.history(), standing.history()),
                pick(seconds(asRead.expiresAt()), seconds(next.expiresAt()), standing.expiresAt()));
    }

    /** An entry as it is read back: expiry is kept in whole seconds. */
    static Notification kept(Notification entry) {
        Instant seconds = seconds(entry.expiresAt());
        return seconds.equals(entry.expiresAt()) ? entry : entry.expiring(seconds);
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Attempt attempt(Attempt asRead, Attempt next, Attempt standing) {
        boolean same = asRead.number() == next.number() && asRead.token().equals(next.token());
        Attempt named = same ? standing : next;
        return new Attempt(
                named.number(),
                named.token(),
                pick(asRead.startedAt(), next.startedAt(), standing.startedAt()),
                maybe(asRead.uncertainAt(), next.uncertainAt(), standing.uncertainAt()));
    }

    private static Trouble trouble(Trouble asRead, Trouble next, Trouble standing) {
        return new Trouble(
                pick(asRead.refusals(), next.refusals(), standing.refusals()),
                pick(asRead.unknowns(), next.unknowns(), standing.unknowns()),
                pick(asRead.bounced(), next.bounced(), standing.bounced()),
                maybe(asRead.since(), next.since(), standing.since()),
                pick(asRead.stopped(), next.stopped(), standing.stopped()));
    }

    /** Parts and encoding, once written, stay; the hint has an attribute of its own. */
    private static @Nullable SentText sent(
            @Nullable SentText asRead, @Nullable SentText next, @Nullable SentText standing) {
        if (Objects.equals(asRead, next) || asRead == null || next == null || standing == null) {
            return maybe(asRead, next, standing);
        }
        return new SentText(
                pick(asRead.parts(), next.parts(), standing.parts()),
                pick(asRead.encoding(), next.encoding(), standing.encoding()),
                maybe(asRead.phoneHint(), next.phoneHint(), standing.phoneHint()));
    }

    private static <T> T pick(T asRead, T next, T standing) {
        return next.equals(asRead) ? standing : next;
    }

    private static <T> @Nullable T maybe(@Nullable T asRead, @Nullable T next, @Nullable T standing) {
        return Objects.equals(asRead, next) ? standing : next;
    }
}
