package org.ishaar.bench.lambda;

/**
 * How long an event took.
 *
 * @param sinceStartMillis from the process's start to the answer
 * @param millis from the event's handing over to the answer
 * @param cpuMillis processor time of the function's process meanwhile, in steps of 10 ms
 */
public record Timing(double sinceStartMillis, double millis, long cpuMillis, String answer) {}
