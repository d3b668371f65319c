package org.ishaar.local.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ishaar.local.lambda.AsyncInvocations;
import org.ishaar.local.lambda.Checkpoint;
import org.ishaar.local.lambda.Checkpoints;
import org.ishaar.local.lambda.ShardProgress;
import org.ishaar.local.template.LogSource;
import org.ishaar.local.template.Template;

/** Hands a log group's events to a function, many in one call, at least once each. */
public final class LogSubscription implements AutoCloseable {

    /** So many come together in one call; CloudWatch Logs does not say how many it takes. */
    private static final int MOST = 200;
    /** For others to come along. */
    private static final long LINGER_MILLIS = 50;

    private static final String POSITION = "position";

    private final LogSource source;
    private final LogGroup group;
    private final LogFilter filter;
    private final AsyncInvocations function;
    private final Checkpoints checkpoints;
    private final ShardProgress progress;
    private final Thread thread;
    private String taken;
    private boolean stopped;

    private LogSubscription(LogSource source, LogGroup group, AsyncInvocations function, Checkpoints checkpoints) {
        this.source = source;
        this.group = group;
        this.filter = LogFilter.parse(source.filterPattern());
        this.function = function;
        this.checkpoints = checkpoints;
        this.progress = new ShardProgress(this::reached);
        this.taken = checkpoints.find(POSITION).map(Checkpoint::value).orElseGet(group::lastId);
        this.thread = new Thread(this::run, "subscription-" + source.id());
        thread.setDaemon(true);
    }

    /** Takes what is written from now on; where a folder of checkpoints was used before, from where it had got to. */
    public static LogSubscription start(
            LogSource source, LogGroup group, AsyncInvocations function, Optional<Path> checkpoints)
            throws IOException {
        String id = UUID.nameUUIDFromBytes(source.id().getBytes(StandardCharsets.UTF_8))
                .toString();
        Checkpoints kept = Checkpoints.open(checkpoints.map(folder -> folder.resolve(id)));
        LogSubscription subscription = new LogSubscription(source, group, function, kept);
        subscription.reached(subscription.taken);
        group.settings().subscribe(filter(source, function));
        group.onAppend(subscription::wake);
        subscription.thread.start();
        return subscription;
    }

    /** Named as CloudFormation names one that has no name of its own. */
    private static GroupSettings.Filter filter(LogSource source, AsyncInvocations function) {
        String name = Template.STACK + "-" + source.id() + "-LOCAL";
        return new GroupSettings.Filter(name, source.filterPattern(), function.arn());
    }

    private void reached(String id) {
        checkpoints.put(POSITION, Checkpoint.after(id));
    }

    /** Whether the function is done with every event written so far, or has failed for good with it. */
    public synchronized boolean isCaughtUp() {
        return taken.equals(group.lastId()) && progress.pending() == 0;
    }

    private void run() {
        try {
            while (isAwaitedAnEvent()) {
                Thread.sleep(LINGER_MILLIS);
                take().forEach(this::hand);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isAwaitedAnEvent() throws InterruptedException {
        while (!stopped && taken.equals(group.lastId())) {
            wait();
        }
        return !stopped;
    }

    /** The events that came since the last time, in batches of one stream each. */
    private synchronized List<List<LogEvent>> take() {
        List<List<LogEvent>> batches = new ArrayList<>();
        List<LogEvent> batch = List.of();
        for (LogEvent event : group.after(taken)) {
            if (batch.isEmpty()
                    || batch.size() == MOST
                    || !batch.get(0).stream().equals(event.stream())) {
                batch = new ArrayList<>();
                batches.add(batch);
            }
            progress.read(event.id());
            batch.add(event);
            taken = event.id();
        }
        return batches;
    }

    private void hand(List<LogEvent> batch) {
        List<String> ids = batch.stream().map(LogEvent::id).toList();
        List<LogEvent> wanted =
                batch.stream().filter(event -> filter.test(event.message())).toList();
        if (wanted.isEmpty()) {
            progress.done(ids);
        } else {
            function.submit(SubscriptionEvent.json(source.id(), group.name(), wanted), () -> progress.done(ids));
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** What was not handed over, or not done, is left to the next start. */
    @Override
    public void close() {
        stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
