package org.ishaar.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entry for one change: whether its text is still to go, went, or never will.
 *
 * @param change what case management said
 * @param state where the notification stands
 * @param reason why, for the states that have reasons
 * @param attempt the last sender's hold
 * @param trouble refusals and unknown outcomes so far
 * @param dueAt when somebody has to look at it again; null once it needs no more work
 * @param messageIds every id SNS ever gave for it
 * @param sent what was accepted last
 * @param catalogueVersion the wording in force at the claim, then the one that went out
 * @param numberCorrectedBy when the number was written that last made it due again
 * @param malformedAttribute the attribute against the rule, for a malformed item
 * @param numberHash keyed hash of the number that the attempt under way is to, where that is known
 * @param receipts what carriers reported, the first final one first
 * @param history the states it took, oldest first
 * @param expiresAt when the ledger forgets it
 */
public record Notification(
        StatusChange change,
        State state,
        @Nullable Reason reason,
        Attempt attempt,
        Trouble trouble,
        @Nullable Instant dueAt,
        List<String> messageIds,
        @Nullable SentText sent,
        String catalogueVersion,
        @Nullable Written numberCorrectedBy,
        @Nullable String malformedAttribute,
        @Nullable String numberHash,
        List<Receipt> receipts,
        List<Step> history,
        Instant expiresAt)
        implements Standing {

    public Notification {
        messageIds = List.copyOf(messageIds);
        receipts = List.copyOf(receipts);
        history = List.copyOf(history);
    }

    /** A first claim: PENDING until the lease runs out. */
    public static Notification claimed(StatusChange change, Attempt attempt, Terms terms) {
        Instant now = attempt.startedAt();
        return new Notification(
                change,
                State.PENDING,
                null,
                attempt,
                Trouble.NONE,
                now.plus(terms.lease()),
                List.of(),
                null,
                terms.catalogueVersion(),
                null,
                null,
                null,
                List.of(),
                List.of(new Step(State.PENDING, null, now)),
                change.written().at().plus(terms.retention()));
    }

    /** Taken by another sender: PENDING again under a new attempt. */
    public Notification taken(Attempt next, Duration lease) {
        return edited(edit -> {
            edit.attempt = next;
            edit.numberHash = null;
            edit.countStandstill(next.startedAt());
            edit.enter(State.PENDING, null, next.startedAt());
            edit.dueAt = next.startedAt().plus(lease);
        });
    }

    /** Not now: due again at the given time. */
    public Notification waiting(Reason why, Instant due, Instant now) {
        return edited(edit -> {
            edit.enter(why.state(), why, now);
            edit.dueAt = due;
        });
    }

    /** The wait goes on until another time, for the same reason. */
    public Notification postponed(Instant due) {
        return edited(edit -> edit.dueAt = due);
    }

    /** Ended without a text (or, for FAILED, for a human to look at). */
    public Notification ended(Reason why, Instant now) {
        return edited(edit -> {
            edit.enter(why.state(), why, now);
            edit.dueAt = null;
        });
    }

    /** Ended for an attribute that is against the rule. */
    public Notification malformed(String attribute, Instant now) {
        return ended(Reason.MALFORMED, now).edited(edit -> edit.malformedAttribute = attribute);
    }

    /** A claim never written before: its first state is the present one, not PENDING. */
    public Notification atBirth() {
        return edited(edit -> edit.history.remove(0));
    }

    /** Accepted by SNS, worded by the given version of the catalogue. */
    public Notification accepted(String messageId, SentText text, String version, Instant now) {
        return alsoAccepted(messageId).edited(edit -> {
            edit.enter(State.SENT, null, now);
            edit.dueAt = null;
            edit.sent = text;
            edit.catalogueVersion = version;
        });
    }

    /** Accepted a second time, after the entry had ended otherwise: the id is kept for its receipt. */
    public Notification alsoAccepted(String messageId) {
        return edited(edit -> edit.messageIds.add(messageId));
    }

    /** SNS certainly did not accept this attempt. */
    public Notification refused() {
        return edited(edit -> edit.trouble = trouble.refused(attempt.startedAt()));
    }

    /** The attempt's outcome is unknown: the lease goes on, the interval is closed. */
    public Notification leftUncertain(Instant now) {
        return edited(edit -> {
            edit.attempt = attempt.leftUncertain(now);
            edit.trouble = trouble.leftUnknown(attempt.startedAt());
        });
    }

    /** The lease ran out: its sender may have sent. One that said so itself has been counted. */
    public Notification leaseRanOut(Instant now) {
        return attempt.uncertainAt() == null ? leftUncertain(now) : this;
    }

    /** Due again because of a new number, by the given write where a stream record told of it. */
    public Notification numberCorrected(@Nullable Written correction, Instant now) {
        return waiting(Reason.NUMBER_CORRECTED, now, now).edited(edit -> {
            edit.trouble = trouble.withAnotherNumber();
            edit.numberCorrectedBy = correction;
        });
    }

    /** Without what is personal, forgotten at the given time. */
    public Notification forgotten(Instant at) {
        return expiring(at).to(null).edited(edit -> edit.sent = sent == null ? null : sent.withoutHint());
    }

    public Notification expiring(Instant at) {
        return edited(edit -> edit.expiresAt = at);
    }

    /** The attempt under way is to the number of this hash. */
    public Notification to(@Nullable String hash) {
        return edited(edit -> edit.numberHash = hash);
    }

    /** The stream's own record of a change that the audit had found: from now on its order is known. */
    public Notification toldBy(StatusChange record) {
        return edited(edit -> edit.change = record);
    }

    /** One more word of a carrier; the state is for the caller to decide. */
    public Notification reported(Receipt receipt) {
        return edited(edit -> edit.receipts.add(receipt));
    }

    /** The carrier delivered it. */
    public Notification delivered(Instant now) {
        return edited(edit -> {
            edit.enter(State.DELIVERED, null, now);
            edit.dueAt = null;
        });
    }

    /** SNS took the text and the carrier gave it back for the moment: due once more. */
    public Notification bounced(Reason why, Instant due, Instant now) {
        return waiting(why, due, now).edited(edit -> edit.trouble = trouble.bouncedOnce());
    }

    private Notification edited(Consumer<NotificationEdit> change) {
        NotificationEdit edit = new NotificationEdit(this);
        change.accept(edit);
        return edit.done();
    }
}
