package org.ishaar.bench.year;

/** Somebody at work in simulated time. */
interface Station {

    long NEVER = Long.MAX_VALUE;

    /** When it does its next piece of work, in milliseconds after opening; {@link #NEVER} when none is left. */
    long nextAt();

    void step();
}
