package org.ishaar.ledger;

import java.time.Instant;
import java.util.Objects;
import org.ishaar.complaint.Notification;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of which nobody knows whether it sent: any time in its span SNS may have taken a text from it.
 *
 * @param numberHash keyed hash of the number it was to; null where that is not known: it may be any
 * @param complaintId whose text it was
 * @param changeId which change's
 * @param startedAt when its sender took hold of the entry
 * @param endedAt when its sender gave up, or may send no more at the latest
 */
public record OpenAttempt(
        @Nullable String numberHash, String complaintId, String changeId, Instant startedAt, Instant endedAt) {

    /** The attempt of a PENDING entry; one that does not say when it gave up may have sent until its lease ended. */
    public static OpenAttempt of(Notification pending) {
        Instant gaveUp = pending.attempt().uncertainAt();
        Instant leaseEnd = pending.dueAt();
        Instant startedAt = pending.attempt().startedAt();
        Instant end = gaveUp == null ? Objects.requireNonNullElse(leaseEnd, startedAt) : gaveUp;
        return new OpenAttempt(
                pending.numberHash(),
                pending.change().complaintId(),
                pending.change().id().value(),
                startedAt,
                end);
    }

    /** Whether it is one of this entry's, now or earlier. */
    public boolean isOf(Notification entry) {
        return complaintId.equals(entry.change().complaintId())
                && changeId.equals(entry.change().id().value());
    }

    public boolean mayBeTo(String hash) {
        return numberHash == null || numberHash.equals(hash);
    }

    public boolean overlaps(Instant from, Instant to) {
        return !startedAt.isAfter(to) && !endedAt.isBefore(from);
    }
}
