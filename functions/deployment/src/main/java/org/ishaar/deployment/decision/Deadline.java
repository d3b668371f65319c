package org.ishaar.deployment.decision;

/** Keeps enough of an invocation for the answer. */
public interface Deadline {

    /**
     * To be called before each call.
     *
     * @throws NotDoneException when the call could take what the answer needs
     */
    void check();
}
