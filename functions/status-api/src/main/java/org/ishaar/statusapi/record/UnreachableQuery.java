package org.ishaar.statusapi.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to read of the index over unreachable citizens.
 *
 * @param since the earliest time asked for; null for all
 * @param after the last key of the page before; null for the first page
 */
public record UnreachableQuery(
        String office, @Nullable Instant since, @Nullable UnreachableKey after) {

    /** The next page of the same list. */
    public UnreachableQuery after(UnreachableKey last) {
        return new UnreachableQuery(office, since, last);
    }
}
