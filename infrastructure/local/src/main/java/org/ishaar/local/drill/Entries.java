package org.ishaar.local.drill;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Written;

/** Entries of the ledger as the functions would record them, of an invented complaint. */
final class Entries {

    private static final Instant WRITTEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Status REGISTERED = new Status("REGISTERED");

    private Entries() {}

    /** Claimed at once. */
    static Notification claimed() {
        Terms terms = new Terms(LEASE, "drill", Duration.ofDays(730));
        return Notification.claimed(change(), Attempt.first("first", WRITTEN), terms);
    }

    /** Accepted by SNS seconds after the write. */
    static Notification sent() {
        return accepted(claimed(), WRITTEN.plus(AT_ONCE));
    }

    /** Accepted by SNS after one wait of such a length. */
    static Notification sentAfter(Reason wait, Duration length) {
        Instant later = WRITTEN.plus(length);
        Notification waiting = waiting(wait);
        return accepted(waiting.taken(waiting.attempt().next("second", later), LEASE), later.plus(AT_ONCE));
    }

    static Notification waiting(Reason why) {
        return claimed().waiting(why, WRITTEN, WRITTEN);
    }

    static Notification delivered() {
        return sent().delivered(WRITTEN.plusSeconds(60));
    }

    static Notification undelivered() {
        return sent().ended(Reason.NUMBER_REFUSED, WRITTEN.plusSeconds(60));
    }

    static Notification failed() {
        return claimed().ended(Reason.REJECTED, WRITTEN);
    }

    static Notification malformed() {
        return claimed().malformed("statusChangedAt", WRITTEN);
    }

    static StatusChange change() {
        return new StatusChange(
                "drill",
                ChangeId.of(WRITTEN, REGISTERED),
                REGISTERED,
                WRITTEN,
                null,
                new Language("ar"),
                new Written(null, WRITTEN),
                null);
    }

    private static Notification accepted(Notification held, Instant at) {
        return held.accepted("drill", new SentText(1, SmsEncoding.UCS_2, null), "drill", at);
    }
}
