package org.ishaar.notifier.audit;

import java.util.List;
import java.util.function.Function;
import org.ishaar.ledger.StoreUnavailableException;

/** Works on many things at once and returns only when nothing is under way any more. */
public interface Workers {

    /**
     * Does a piece of work on each.
     *
     * @throws StoreUnavailableException when one of them met it
     */
    <T, R> List<R> all(List<T> things, Function<T, R> work);
}
