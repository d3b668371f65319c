package org.ishaar.local.lambda;

import java.time.Duration;

/** A function that can be invoked with event JSON. */
public interface Invocable {
    String name();

    String arn();

    /** The longest that one invocation can take. */
    Duration timeout();

    /** Waits for the answer; an error of the function is an answer, not an exception. */
    Invocation invoke(String event);
}
