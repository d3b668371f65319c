package org.ishaar.notifier.decision.bounds;

/** Who sends: each lane has half of the rate for itself, and the other's half while that one needs it not. */
public enum Lane {
    /** What case management writes now. */
    STREAM,
    /** What is due again. */
    RESENDER
}
