package org.ishaar.ledger;

import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.jspecify.annotations.Nullable;

/** Whether a conditional write won, and if not, the entry that stands in the ledger instead. */
public record LedgerAnswer(boolean won, @Nullable Notification entry) {

    public static final LedgerAnswer WON = new LedgerAnswer(true, null);

    public static LedgerAnswer lostTo(@Nullable Notification standing) {
        return new LedgerAnswer(false, standing);
    }

    /** The entry that stands instead; empty when it is gone. */
    public Optional<Notification> standing() {
        return Optional.ofNullable(entry);
    }
}
