package org.ishaar.local.lambda;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ishaar.local.template.StreamSource;

/** Takes one batch of a shard through invocations, retries and bisecting until every record is done or given up. */
final class Delivery {
    /** Waits, and answers whether the mapping is stopping. */
    interface Pause {
        boolean stopsWithin(Duration wait) throws InterruptedException;
    }

    /** Whom a delivery works for. */
    record Target(Invocable function, StreamSource source, MappingOptions options, Clock clock) {}

    /** Where the records come from, and what to tell when some are done. */
    record Origin(String streamArn, String shardId, FailureFolder failures, Consumer<List<StreamRecord>> done) {}

    private final Target target;
    private final Origin origin;
    private final Pause pause;
    private final RetryRules rules;

    Delivery(Target target, Origin origin, Pause pause) {
        this.target = target;
        this.origin = origin;
        this.pause = pause;
        this.rules = new RetryRules(target.source());
    }

    /** Returns early, with records left undone, only when the mapping is stopping. */
    void deliver(List<StreamRecord> batch) throws InterruptedException {
        Deque<Slice> todo = new ArrayDeque<>(List.of(Slice.first(batch)));
        while (!todo.isEmpty()) {
            Slice slice = todo.pop();
            Duration wait =
                    slice.retries() == 0 ? Duration.ZERO : target.options().backoff(slice.retries());
            if (pause.stopsWithin(wait)) {
                return;
            }
            Plan plan = rules.beforeInvoking(slice, now());
            boolean invokes = plan.discards().isEmpty();
            Optional<Invocation> invocation =
                    invokes ? Optional.of(target.function().invoke(event(slice))) : Optional.empty();
            if (Thread.interrupted()) {
                throw new InterruptedException("Stopped during an invocation");
            }
            settle(invocation.map(answer -> after(slice.invoked(), answer)).orElse(plan), invocation, todo);
        }
    }

    private static String event(Slice slice) {
        return StreamRecord.event(slice.records()).toString();
    }

    private Plan after(Slice slice, Invocation invocation) {
        return rules.afterInvoking(slice, response(slice, invocation), now());
    }

    private BatchResponse response(Slice slice, Invocation invocation) {
        if (invocation.failed()) {
            return new BatchResponse(0);
        }
        return target.source().reportBatchItemFailures()
                ? BatchResponse.parse(invocation.payload(), slice.sequences())
                : new BatchResponse(slice.records().size());
    }

    private void settle(Plan plan, Optional<Invocation> invocation, Deque<Slice> todo) {
        origin.done().accept(plan.done());
        for (Plan.Discard discard : plan.discards()) {
            giveUp(discard, invocation);
            origin.done().accept(discard.slice().records());
        }
        for (int i = plan.next().size() - 1; i >= 0; i--) {
            todo.push(plan.next().get(i));
        }
    }

    private void giveUp(Plan.Discard discard, Optional<Invocation> invocation) {
        String batch = discard.slice().records().size() + " records of " + origin.shardId() + " given up: "
                + discard.condition();
        if (target.source().failureBucket().isEmpty()) {
            target.options().report().accept(batch + ", no failure destination");
            return;
        }
        FailureRecord record =
                new FailureRecord(discard, invocation, target.function().arn(), origin.streamArn(), origin.shardId());
        String requestId = invocation
                .map(Invocation::requestId)
                .orElseGet(() -> UUID.randomUUID().toString());
        try {
            origin.failures().write(origin.shardId(), now(), record.json(now(), requestId));
            target.options().report().accept(batch);
        } catch (IOException e) {
            // As on AWS, where a destination that cannot be written loses the records.
            target.options().report().accept(batch + ", DROPPED, the failure destination cannot be written: " + e);
        }
    }

    private Instant now() {
        return target.clock().instant();
    }
}
