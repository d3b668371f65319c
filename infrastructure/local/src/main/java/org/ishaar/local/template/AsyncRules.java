package org.ishaar.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * How Lambda invokes a function asynchronously.
 *
 * @param maximumRetryAttempts after the first one
 * @param maximumEventAge an event older than this is not tried again
 * @param failureBucket where an event goes that failed for good
 */
public record AsyncRules(int maximumRetryAttempts, Duration maximumEventAge, Optional<String> failureBucket) {

    // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
    private static final int DEFAULT_RETRIES = 2;
    private static final int DEFAULT_AGE_SECONDS = 21_600;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration NEXT_WAIT = Duration.ofMinutes(2);

    /** What holds for a function that says nothing. */
    public static final AsyncRules DEFAULT =
            new AsyncRules(DEFAULT_RETRIES, Duration.ofSeconds(DEFAULT_AGE_SECONDS), Optional.empty());

    static AsyncRules read(Properties config) {
        return new AsyncRules(
                config.number("MaximumRetryAttempts", DEFAULT_RETRIES),
                Duration.ofSeconds(config.number("MaximumEventAgeInSeconds", DEFAULT_AGE_SECONDS)),
                FailureBucket.of(config.group("DestinationConfig").group("OnFailure")));
    }

    /** The wait after this failed attempt, divided by the time scale. */
    public Duration wait(int attempt, double timeScale) {
        Duration unscaled = attempt == 1 ? FIRST_WAIT : NEXT_WAIT;
        return Duration.ofNanos((long) (unscaled.toNanos() / timeScale));
    }
}
