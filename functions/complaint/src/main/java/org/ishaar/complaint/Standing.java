package org.ishaar.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an entry. */
sealed interface Standing permits Notification {

    StatusChange change();

    State state();

    @Nullable
    Reason reason();

    Trouble trouble();

    @Nullable
    Instant dueAt();

    @Nullable
    Written numberCorrectedBy();

    @Nullable
    SentText sent();

    @Nullable
    String numberHash();

    List<Receipt> receipts();

    Instant expiresAt();

    List<Step> history();

    default boolean isUnfinished() {
        return state().isUnfinished();
    }

    /** Since when it has been unfinished without a break. */
    default Instant unfinishedSince() {
        return NotificationEdit.unfinishedSince(history());
    }

    default boolean isDue(Instant now) {
        Instant due = dueAt();
        return due != null && !due.isAfter(now);
    }

    /** What it waited for last; null when it never waited. */
    default @Nullable Reason lastWait() {
        return history().stream()
                .filter(step -> step.state() == State.WAITING)
                .reduce((first, second) -> second)
                .map(Step::reason)
                .orElse(null);
    }

    /** Whether its text reached SNS, or may have in an attempt that is over. */
    default boolean mayHaveGoneOut() {
        return state().isHandedOver() || trouble().unknowns() > 0;
    }

    /** Whether it ended and its text certainly never went out. */
    default boolean endedWithoutAText() {
        return (state() == State.SUPPRESSED || state() == State.FAILED)
                && trouble().unknowns() == 0;
    }

    /** Whether it ended because of the number alone, so that another number would do. */
    default boolean endedForItsNumber() {
        Reason why = reason();
        return why != null && why.isAboutTheNumber();
    }

    /** Whether this correction has not made the entry due before: a redelivered record must not send again. */
    default boolean isNewCorrection(Written correction) {
        Written last = numberCorrectedBy();
        return last == null || last.isBefore(correction);
    }

    /**
     * Whether the audit filed it for want of this very record, which was written before the audit saw its change. A
     * record written later tells of a return to the change.
     */
    default boolean isFiledFor(StatusChange record) {
        boolean byAudit =
                change().written().sequence() == null && record.written().sequence() != null;
        boolean provisional = reason() == Reason.MISSED || reason() == Reason.STALE;
        return byAudit && provisional && !change().isWrittenBefore(record);
    }

    /** Whether a text of the change arrived, by a carrier's word, where the citizen now has their phone. */
    default boolean hasArrived() {
        return receipts().stream()
                .anyMatch(receipt -> receipt.verdict() == Verdict.DELIVERED && !wentToFormerNumber(receipt));
    }

    /** Whether the text went to a number that has been corrected since: whoever has that one was told, or was not. */
    default boolean wentToFormerNumber(Receipt receipt) {
        return history().stream()
                .anyMatch(step ->
                        step.reason() == Reason.NUMBER_CORRECTED && step.at().isAfter(receipt.acceptedAt()));
    }

    /** Whether this version says something of the citizen that the one before does not. */
    default boolean saysMoreOfTheCitizenThan(Notification before) {
        return isNews(numberHash(), before.numberHash()) || isNews(hint(sent()), hint(before.sent()));
    }

    private static boolean isNews(@Nullable String said, @Nullable String before) {
        return said != null && !said.equals(before);
    }

    private static @Nullable String hint(@Nullable SentText text) {
        return text == null ? null : text.phoneHint();
    }

    /** Whether both are forgotten in the same second, which is how the ledger keeps it. */
    default boolean expiresLike(Notification other) {
        return expiresAt().getEpochSecond() == other.expiresAt().getEpochSecond();
    }

    /** Whether the citizen was left without a text that they should have had. */
    default boolean leftCitizenUninformed() {
        Reason why = reason();
        return why != null && why.leavesCitizenUninformed();
    }
}
