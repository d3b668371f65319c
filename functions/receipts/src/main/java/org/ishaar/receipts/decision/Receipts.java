package org.ishaar.receipts.decision;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.MessageIds;
import org.ishaar.ledger.StoreUnavailableException;

/** Takes what delivery logs say: to the brake, to the ledger, or to the orphans. */
public final class Receipts {

    /** Beyond this a log counts as late; SNS says that it may take 72 hours. */
    private static final Duration IN_TIME = Duration.ofMinutes(10);

    private final Quota quota;
    private final MessageIds messageIds;
    private final Bookkeeper bookkeeper;
    private final Orphanage orphanage;

    public Receipts(Ports ports, Waits waits) {
        quota = new Quota(ports);
        messageIds = ports.messageIds();
        bookkeeper = new Bookkeeper(ports, waits);
        orphanage = new Orphanage(ports, waits, bookkeeper);
    }

    /**
     * The entries that these lines are about, by message id, for {@link #take}.
     *
     * @throws StoreUnavailableException when the table cannot be read: the lines must come again
     */
    public Map<String, Notification> find(Collection<Reported> lines) {
        return messageIds.entriesOf(
                lines.stream().map(line -> line.receipt().messageId()).collect(Collectors.toSet()));
    }

    /**
     * Takes one line; the same line again changes nothing. The hold comes first: else what waits for it would be sent
     * at once, and dropped.
     *
     * @param asRead the line's entry as it was found a moment ago; what it is by now decides
     * @return whether it was found that the account's quota is used up, so that all sending is held from now on
     * @throws StoreUnavailableException when a table or the key of the hash cannot be used: the line must come again
     */
    public boolean take(Reported reported, Optional<Notification> asRead, Tally tally) {
        boolean isFoundUsedUp = quota.isFoundUsedUp(reported);
        if (isFoundUsedUp) {
            tally.count("SpendLimitReached", 1);
        }
        Outcome outcome = bookkeeper.enter(reported.receipt(), asRead);
        if (outcome == Outcome.UNKNOWN) {
            orphanage.take(reported);
        }
        tally.count(outcome.metric(), 1);
        if (outcome == Outcome.APPLIED && isLate(reported)) {
            tally.count("ReceiptsLate", 1);
        }
        return isFoundUsedUp;
    }

    private static boolean isLate(Reported reported) {
        Duration lag = Duration.between(reported.receipt().acceptedAt(), reported.loggedAt());
        return lag.compareTo(IN_TIME) > 0;
    }
}
