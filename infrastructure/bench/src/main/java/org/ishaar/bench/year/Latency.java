package org.ishaar.bench.year;

/** Milliseconds of the calls between which the core stands; those of the bench's other parts. */
final class Latency {

    static final long TABLE = 5;
    static final long SNS = 20;

    private Latency() {}
}
