package org.ishaar.notifier.decision.bounds;

/** How much one invocation may send. */
public record Bounds(Permits permits, Ceilings ceilings, Repeats repeats) {}
