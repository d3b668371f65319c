package org.ishaar.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /**
     * The same for many ids, by id; one that no entry knows is not among them.
     *
     * @throws StoreUnavailableException when the table cannot be read
     */
    default Map<String, Notification> entriesOf(Collection<String> messageIds) {
        Map<String, Notification> found = new HashMap<>();
        messageIds.forEach(id -> entryOf(id).ifPresent(entry -> found.put(id, entry)));
        return found;
    }
}
