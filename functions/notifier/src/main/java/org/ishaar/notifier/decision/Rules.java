package org.ishaar.notifier.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.notifier.decision.Update.NewStatus;

/**
 * What the deployment decided.
 *
 * @param retention how long the ledger remembers a change, counted from its writing
 */
public record Rules(
        Catalogue catalogue,
        Recipients recipients,
        Patience patience,
        Freshness freshness,
        Courtesy courtesy,
        Duration retention) {

    /** Made from the entry, never from the item's present status: that may be a later change's. */
    SmsText textOf(StatusChange change) {
        return catalogue.text(change.knownStatus(), new ComplaintId(change.complaintId()), change.language());
    }

    Terms terms() {
        return new Terms(patience.lease(), catalogue.version(), retention);
    }

    /** Why a change is no news, or seen too late to be told without a human; empty when it is to be texted. */
    Optional<Reason> endAtBirth(NewStatus news, Instant now) {
        if (freshness.isStale(news.change(), news.inserted())) {
            return Optional.of(Reason.STALE);
        }
        if (!catalogue.texted(news.change().knownStatus())) {
            return Optional.of(Reason.NOT_TEXTED);
        }
        return freshness.isTooLate(news.writtenAt(), now) ? Optional.of(Reason.TOO_LATE) : Optional.empty();
    }

    /** In whole seconds, as the table keeps it. */
    Instant expiryOf(StatusChange change) {
        return change.written().at().plus(retention).truncatedTo(ChronoUnit.SECONDS);
    }
}
