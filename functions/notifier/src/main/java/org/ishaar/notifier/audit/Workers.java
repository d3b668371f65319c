package org.ishaar.notifier.audit;

import java.util.List;
import java.util.function.Function;

/** Works on many things at once and returns only when nothing is under way any more. */
public interface Workers {

    /** Does a piece of work on each; the work keeps what it meets in its result. */
    <T, R> List<R> all(List<T> things, Function<T, R> work);
}
