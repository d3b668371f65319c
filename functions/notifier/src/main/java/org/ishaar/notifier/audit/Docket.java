package org.ishaar.notifier.audit;

import java.time.Instant;
import java.util.Optional;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.StoredComplaint;

/**
 * The complaints table, without its phone numbers.
 *
 * <p>Every method throws {@link StoreUnavailableException} when the table cannot be read.
 */
public interface Docket {

    /** Most complaints a page: as many entries as the ledger is asked for in one call. */
    int PAGE = 100;

    /** The next page of a segment; a write of the last second may not show yet. */
    Page page(Segment segment);

    /**
     * One complaint, strongly consistent; empty when it is gone.
     *
     * @param writtenAt when its change counts as written
     */
    Optional<StoredComplaint> find(String complaintId, Instant writtenAt);
}
