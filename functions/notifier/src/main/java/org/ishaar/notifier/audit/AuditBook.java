package org.ishaar.notifier.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ishaar.ledger.StoreUnavailableException;

/**
 * What the audit keeps between invocations: how far it is, who is at it, and what it found missing once.
 *
 * <p>Every method throws {@link StoreUnavailableException} when the table cannot be used.
 */
public interface AuditBook {

    /** The last run, ended or not; empty before the first. */
    Optional<AuditRun> lastRun();

    /**
     * Takes the book for one invocation.
     *
     * @param holder random name of the invocation
     * @param until when another may take it though this one has not given it back
     * @return whether nobody else has it
     */
    boolean take(String holder, Instant now, Instant until);

    /**
     * Writes down how far the run is.
     *
     * @return whether the invocation still has the book; if not, another goes on and this one must stop
     */
    boolean save(AuditRun run, String holder);

    /** Lets the next invocation have the book. */
    void giveBack(String holder);

    void remember(Collection<Candidate> missing);

    /** All that were remembered, a page at a time, strongly consistent. */
    Iterator<List<Candidate>> remembered();

    void forget(Candidate candidate);
}
