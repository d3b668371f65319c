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
        List<Step> history,
        Instant expiresAt) {

    public Notification {
        messageIds = List.copyOf(messageIds);
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
                List.of(new Step(State.PENDING, null, now)),
                change.written().at().plus(terms.retention()));
    }

    /** Taken by another sender: PENDING again under a new attempt. */
    public Notification taken(Attempt next, Duration lease) {
        return edited(edit -> {
            edit.attempt = next;
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
        return expiring(at).edited(edit -> edit.sent = sent == null ? null : sent.withoutHint());
    }

    public Notification expiring(Instant at) {
        return edited(edit -> edit.expiresAt = at);
    }

    public boolean isUnfinished() {
        return state.isUnfinished();
    }

    /** Since when it has been unfinished without a break, as far back as the history has no gap. */
    public Instant unfinishedSince() {
        return NotificationEdit.unfinishedSince(history);
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Whether its text reached SNS, or may have in an attempt that is over. */
    public boolean mayHaveGoneOut() {
        return state.isHandedOver() || trouble.unknowns() > 0;
    }

    /** Whether it ended and its text certainly never went out. */
    public boolean endedWithoutAText() {
        return (state == State.SUPPRESSED || state == State.FAILED) && trouble.unknowns() == 0;
    }

    /** Whether it ended because of the number alone, so that another number would do. */
    public boolean endedForItsNumber() {
        return reason != null && reason.isAboutTheNumber();
    }

    /** Whether this correction has not made the entry due before: a redelivered record must not send again. */
    public boolean isNewCorrection(Written correction) {
        return numberCorrectedBy == null || numberCorrectedBy.isBefore(correction);
    }

    /** Whether the citizen was left without a text that they should have had. */
    public boolean leftCitizenUninformed() {
        return state == State.UNDELIVERED || (reason != null && reason.leavesCitizenUninformed());
    }

    private Notification edited(Consumer<NotificationEdit> change) {
        NotificationEdit edit = new NotificationEdit(this);
        change.accept(edit);
        return edit.done();
    }
}
