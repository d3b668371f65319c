package org.ishaar.deployment.decision;

/** How long to go on where SNS refuses: a role that was made a moment ago is not known everywhere yet. */
public interface Patience {

    /** Waits before another try and returns true, or returns false when it is time to give up. */
    boolean afterRefusal(int refusals);

    /** Waits as long as SNS wants between two calls that set. */
    void betweenCalls();
}
