package org.ishaar.ledger;

import java.time.Instant;
import java.util.List;
import org.ishaar.complaint.Notification;

/**
 * Receipts that nobody could be found for.
 *
 * <p>Every method throws {@link StoreUnavailableException} when they cannot be read or written.
 */
public interface Orphans {

    /** Keeps one; the same message id with the same verdict again changes nothing. */
    void file(Orphan orphan);

    /** Those that are to be looked up again, oldest first, up to a page of them. */
    List<Orphan> toLookUp(Instant now);

    /** To be looked up again later. */
    void postpone(Orphan orphan, Instant lookAt);

    void remove(Orphan orphan);

    /** All of one number, strongly consistent. */
    List<Orphan> of(String numberHash);

    /**
     * Takes an orphan as the proof of an entry's text: in one transaction the orphan goes and the entry is settled.
     *
     * @return whether both were still as read
     */
    boolean adopt(Orphan orphan, Notification asRead, Notification settled);
}
