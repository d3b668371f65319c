package org.ishaar.bench;

/** How long to measure: for {@code RESULTS.md}, or as often as a change is checked. */
public enum Depth {
    FULL,
    QUICK
}
