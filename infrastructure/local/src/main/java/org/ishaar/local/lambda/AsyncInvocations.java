package org.ishaar.local.lambda;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.ishaar.local.template.AsyncRules;

/**
 * A function's asynchronous invocations, as Lambda makes them: queued, retried, and written to the failure destination
 * when that was in vain. Lambda keeps its queue; this one ends with the process, and whoever hands an event over must
 * hold it until it is done.
 */
public final class AsyncInvocations implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Invocable function;
    private final AsyncRules rules;
    private final MappingOptions options;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor threads;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicLong finished = new AtomicLong();

    public AsyncInvocations(Invocable function, AsyncRules rules, MappingOptions options) {
        this(function, rules, options, Clock.systemUTC());
    }

    AsyncInvocations(Invocable function, AsyncRules rules, MappingOptions options, Clock clock) {
        this.function = function;
        this.rules = rules;
        this.options = options;
        this.clock = clock;
        this.threads = new ScheduledThreadPoolExecutor(AT_ONCE, DaemonThreads.named("async-" + function.name()));
        // Else closing would sit out the retries' waits.
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** The function's. */
    public String arn() {
        return function.arn();
    }

    /** Returns at once. Done is called when the function has succeeded, or has failed for good and that is recorded. */
    public void submit(String event, Runnable done) {
        unfinished.incrementAndGet();
        submit(new Attempt(UUID.randomUUID().toString(), event, clock.instant(), 1, done), Duration.ZERO);
    }

    /** Whether nothing is queued, under way, or waits for a retry. */
    public boolean isIdle() {
        return unfinished.get() == 0;
    }

    /** How many events are done. */
    public long finished() {
        return finished.get();
    }

    private void submit(Attempt attempt, Duration wait) {
        try {
            var unused = threads.schedule(() -> guarded(attempt), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            // Not done, so whoever handed it over does it again at the next start.
            unfinished.decrementAndGet();
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // An event that dies without a word would look like one that waits.
    private void guarded(Attempt attempt) {
        try {
            run(attempt);
        } catch (RuntimeException e) {
            options.report().accept("An event of " + function.name() + " is stuck: " + e.getClass());
        }
    }

    private void run(Attempt attempt) {
        Invocation answer = function.invoke(attempt.event());
        if (!answer.failed()) {
            done(attempt);
            return;
        }
        Duration wait = rules.wait(attempt.number(), options.timeScale());
        if (attempt.number() > rules.maximumRetryAttempts()) {
            giveUp(attempt, answer, AsyncFailure.RETRIES_EXHAUSTED);
        } else if (clock.instant().plus(wait).isAfter(attempt.since().plus(rules.maximumEventAge()))) {
            giveUp(attempt, answer, AsyncFailure.AGE_EXCEEDED);
        } else {
            submit(attempt.next(), wait);
        }
    }

    private void giveUp(Attempt attempt, Invocation answer, String condition) {
        String what = "An event of " + function.name() + " given up: " + condition;
        if (rules.failureBucket().isEmpty()) {
            options.report().accept(what + ", no failure destination");
            done(attempt);
            return;
        }
        AsyncFailure failure = new AsyncFailure(attempt, answer, function.arn(), condition);
        Instant now = clock.instant();
        try {
            new FailureFolder(options.buckets().resolve(rules.failureBucket().get()), "async")
                    .write(function.name(), now, failure.json(now));
            options.report().accept(what);
        } catch (IOException e) {
            // As on AWS, where a destination that cannot be written loses the event.
            options.report().accept(what + ", DROPPED, the failure destination cannot be written: " + e.getClass());
        }
        done(attempt);
    }

    private void done(Attempt attempt) {
        attempt.done().run();
        finished.incrementAndGet();
        unfinished.decrementAndGet();
    }

    /** What is under way is finished; what waits is not done, and is its sender's to bring again. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            Duration longest = function.timeout().plus(GRACE);
            if (!threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** One try of an event. */
    record Attempt(String requestId, String event, Instant since, int number, Runnable done) {

        Attempt next() {
            return new Attempt(requestId, event, since, number + 1, done);
        }
    }
}
