package org.ishaar.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ishaar.local.lambda.AsyncInvocations;
import org.ishaar.local.lambda.Deployed;
import org.ishaar.local.lambda.EventSourceMapping;
import org.ishaar.local.lambda.Invocable;
import org.ishaar.local.lambda.MappingOptions;
import org.ishaar.local.lambda.Schedule;
import org.ishaar.local.logs.DeliveryLogs;
import org.ishaar.local.logs.LogGroup;
import org.ishaar.local.logs.LogSubscription;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.LogSource;
import org.ishaar.local.template.PipeSpec;
import org.ishaar.local.template.ScheduleSource;
import org.ishaar.local.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What moves things on: streams, log subscriptions, schedules, and pipes. */
final class Triggers {

    private final MappingOptions options;
    private final DynamoDbStreamsClient streams;
    private final DeliveryLogs logs;
    private final Parts parts;
    private final Collection<EventSourceMapping> mappings = new ArrayList<>();
    private final Collection<LogSubscription> subscriptions = new ArrayList<>();
    private final Collection<AsyncInvocations> queues = new ArrayList<>();

    Triggers(MappingOptions options, DynamoDbStreamsClient streams, DeliveryLogs logs, Parts parts) {
        this.options = options;
        this.streams = streams;
        this.logs = logs;
        this.parts = parts;
    }

    /** What a stream invokes is the function, or something that looks on and hands over to it. */
    void start(FunctionSpec spec, Deployed deployed, Invocable streamed) throws IOException {
        queues.add(deployed.async());
        for (StreamSource source : spec.streams()) {
            if (source.enabled()) {
                mappings.add(parts.add(EventSourceMapping.start(source, streamed, streams, options)));
            }
        }
        for (LogSource source : spec.logs()) {
            subscribe(source, deployed);
        }
        for (ScheduleSource source : spec.schedules()) {
            parts.add(Schedule.start(source, deployed.function(), options.report(), options.timeScale()));
        }
    }

    /** An event bus is a file of events in the folder: whoever would listen reads it. */
    void start(List<PipeSpec> pipes, Path folder) throws IOException {
        for (PipeSpec pipe : pipes) {
            EventBus bus = parts.add(EventBus.keptIn(folder.resolve("events.jsonl")));
            mappings.add(parts.add(EventSourceMapping.start(pipe.source(), bus.targetOf(pipe), streams, options)));
        }
    }

    private void subscribe(LogSource source, Deployed deployed) throws IOException {
        Optional<LogGroup> group = logs.find(source.logGroup());
        if (group.isEmpty()) {
            options.report().accept(source.id() + " is not run: this machine has no log group " + source.logGroup());
            return;
        }
        Optional<Path> checkpoints = options.checkpoints();
        subscriptions.add(parts.add(LogSubscription.start(source, group.get(), deployed.async(), checkpoints)));
    }

    /** Whether the functions are done with all that was handed to them, and all was handed to them. */
    boolean areCaughtUp() throws InterruptedException {
        for (EventSourceMapping mapping : List.copyOf(mappings)) {
            if (!mapping.isCaughtUp()) {
                return false;
            }
        }
        return subscriptions.stream().allMatch(LogSubscription::isCaughtUp)
                && queues.stream().allMatch(AsyncInvocations::isIdle);
    }

    /** How many asynchronous events are done. */
    long finished() {
        return queues.stream().mapToLong(AsyncInvocations::finished).sum();
    }
}
