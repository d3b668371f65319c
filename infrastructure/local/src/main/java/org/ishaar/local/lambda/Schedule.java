package org.ishaar.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.ishaar.local.template.ScheduleSource;

/** Invokes a function at a fixed rate. Unlike EventBridge it never overlaps itself: one that comes due meanwhile waits. */
public final class Schedule implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ScheduleSource source;
    private final Invocable function;
    private final Consumer<String> report;
    private final AtomicBoolean running = new AtomicBoolean();
    private final ScheduledExecutorService timer;

    private Schedule(ScheduleSource source, Invocable function, Consumer<String> report) {
        this.source = source;
        this.function = function;
        this.report = report;
        this.timer = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("schedule-" + source.id()));
    }

    /** The first invocation comes one interval from now; a time scale of 60 makes minutes seconds. */
    public static Schedule start(ScheduleSource source, Invocable function, Consumer<String> report, double timeScale) {
        Schedule schedule = new Schedule(source, function, report);
        long interval = (long) (source.rate().toNanos() / timeScale);
        if (source.enabled() && interval > 0) {
            var unused = schedule.timer.scheduleWithFixedDelay(schedule::run, interval, interval, TimeUnit.NANOSECONDS);
        }
        return schedule;
    }

    public boolean isRunning() {
        return running.get();
    }

    private void run() {
        running.set(true);
        try {
            if (function.invoke(ScheduleEvent.json(source, Instant.now())).failed()) {
                report.accept("The scheduled run of " + function.name() + " failed");
            }
        } finally {
            running.set(false);
        }
    }

    /** An invocation under way is finished. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(function.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
