package org.ishaar.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Attempts of unknown outcome, found by number or by time.
 *
 * <p>Those of entries that are still PENDING are in the ledger itself. One is noted before its entry goes on to another
 * state or due time: whoever reads {@link #held} first and {@link #noted} after it misses none.
 *
 * <p>Every method throws {@link StoreUnavailableException} when they cannot be read or written.
 */
public interface OpenAttempts {

    /** Notes one until the given time; noting it again changes nothing but that time. */
    void note(OpenAttempt attempt, Instant until);

    /** The noted ones that began in the span, both ends included, and were to this number or to an unknown one. */
    List<OpenAttempt> noted(String numberHash, Instant from, Instant to);

    /** Those of PENDING entries that are due in the span, both ends included; empty when they are too many to read. */
    Optional<List<OpenAttempt>> held(Instant from, Instant to);
}
