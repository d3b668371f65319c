package org.ishaar.ledger;

import java.util.Optional;
import org.ishaar.complaint.Notification;

/** Which entry's text SNS gave an id. */
public interface MessageIds {

    /**
     * The entry as it stands now, by any id it ever had; empty while none knows the id.
     *
     * @throws StoreUnavailableException when the table cannot be read
     */
    Optional<Notification> entryOf(String messageId);
}
