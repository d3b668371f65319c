package org.ishaar.receipts.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Verdict;

/** What a receipt makes of an entry. The first final word stands; what comes later is noted and changes nothing. */
final class ReceiptRules {

    /** Each is paid for again, and whatever lasts longer than the second wait is for the office to solve. */
    private static final int MOST_BOUNCES = 2;

    private static final Set<Verdict> BOUNCES = Set.of(Verdict.PASSING, Verdict.NO_QUOTA);

    private final Waits waits;

    ReceiptRules(Waits waits) {
        this.waits = waits;
    }

    /**
     * The entry's next version; empty when the receipt says nothing new.
     *
     * @param isLaterOneOut whether a text about a later change of the complaint went out or may have; asked only when
     *     the answer counts
     */
    Optional<Notification> next(Notification entry, Receipt receipt, BooleanSupplier isLaterOneOut, Instant now) {
        boolean isRepeated = entry.receipts().stream().anyMatch(receipt::saysTheSameAs);
        Notification noted = isRepeated ? entry : entry.reported(receipt);
        if (reached(noted, receipt)) {
            return Optional.of(noted.delivered(now));
        }
        if (isRepeated) {
            return Optional.empty();
        }
        return Optional.of(isLastWord(noted, receipt) ? failed(noted, receipt.verdict(), isLaterOneOut, now) : noted);
    }

    /** Any text about the change will do, and one that is to be sent again need not be any more. */
    private static boolean reached(Notification noted, Receipt receipt) {
        if (noted.state() == State.SENT) {
            return noted.hasArrived();
        }
        return noted.state() == State.WAITING
                && receipt.verdict() == Verdict.DELIVERED
                && !noted.wentToFormerNumber(receipt);
    }

    /** A failure decides once no other text of the entry can still arrive: one repeated when its outcome was unknown. */
    private static boolean isLastWord(Notification noted, Receipt receipt) {
        return noted.state() == State.SENT
                && receipt.verdict() != Verdict.DELIVERED
                && !noted.wentToFormerNumber(receipt)
                && noted.messageIds().stream().allMatch(id -> hasReceipt(noted, id));
    }

    private static boolean hasReceipt(Notification entry, String messageId) {
        return entry.receipts().stream().anyMatch(receipt -> receipt.messageId().equals(messageId));
    }

    private Notification failed(Notification entry, Verdict verdict, BooleanSupplier isLaterOneOut, Instant now) {
        boolean bounces =
                BOUNCES.contains(verdict) && entry.trouble().bounced() < MOST_BOUNCES && !isLaterOneOut.getAsBoolean();
        return bounces ? bounced(entry, verdict, now) : entry.ended(endOf(verdict), now);
    }

    /** One that found no quota is due at once: the hold on all sending is what it waits for. */
    private Notification bounced(Notification entry, Verdict verdict, Instant now) {
        return verdict == Verdict.NO_QUOTA
                ? entry.bounced(Reason.SPEND_LIMIT, now, now)
                : entry.bounced(
                        Reason.CARRIER,
                        now.plus(waits.afterBounce(entry.trouble().bounced())),
                        now);
    }

    private static Reason endOf(Verdict verdict) {
        return switch (verdict) {
            case NUMBER_REFUSED -> Reason.NUMBER_REFUSED;
            case OPTED_OUT -> Reason.OPTED_OUT;
            case PASSING -> Reason.NOT_REACHED;
            case NO_QUOTA, ACCOUNT_LIMIT -> Reason.ACCOUNT_LIMIT;
            case UNEXPLAINED -> Reason.UNEXPLAINED;
            case DELIVERED -> throw new IllegalArgumentException("DELIVERED is no failure");
        };
    }
}
