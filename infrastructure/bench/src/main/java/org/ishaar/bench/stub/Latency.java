package org.ishaar.bench.stub;

import java.time.Duration;

/** How long the services take to answer. */
public record Latency(Duration dynamoDb, Duration sns) {

    /** Usual within a region. */
    public static final Latency USUAL = new Latency(Duration.ofMillis(5), Duration.ofMillis(20));

    /** What is left is the caller's own work. */
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);
}
