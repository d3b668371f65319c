package org.ishaar.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a mapping keeps its things and how fast its clocks run.
 *
 * @param buckets folder with a folder for each failure bucket
 * @param checkpoints kept over restarts when given, else in memory
 * @param report lines for the operator; never an item's content
 * @param timeScale by how much backoff is shortened
 */
public record MappingOptions(Path buckets, Optional<Path> checkpoints, Consumer<String> report, double timeScale) {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 10;

    Duration backoff(int retries) {
        Duration unscaled = FIRST_BACKOFF.multipliedBy(1L << Math.min(retries - 1, MOST_DOUBLINGS));
        Duration bounded = unscaled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : unscaled;
        return Duration.ofNanos((long) (bounded.toNanos() / timeScale));
    }
}
