package org.ishaar.bench.warm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ishaar.bench.lambda.Events;
import org.ishaar.bench.lambda.Function;
import org.ishaar.bench.lambda.Timing;
import org.ishaar.bench.stub.AwsStub;
import org.ishaar.bench.stub.Latency;
import org.ishaar.bench.stub.Traffic;

/** A handler in a process of its own, and the services that it calls: nobody else calls them while it works. */
record Contestant(Function function, AwsStub stub) implements AutoCloseable {

    private static final double NANOS_A_MILLI = 1_000_000;

    /** Each complaint is new. */
    private static final AtomicLong NEXT = new AtomicLong(1);

    /** So many that what is compiled at all has been. */
    void warmUp(int batches) throws IOException, InterruptedException {
        handle(new Load(Latency.NONE, Load.DEPLOYED, batches, true));
    }

    List<Batch> handle(Load load) throws IOException, InterruptedException {
        stub.setLatency(load.latency());
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < load.batches(); i++) {
            batches.add(handle(load.records()));
        }
        return batches;
    }

    private Batch handle(int records) throws IOException, InterruptedException {
        String event = Events.stream(NEXT.getAndAdd(records), records);
        Traffic traffic = stub.traffic();
        traffic.clear();
        long from = System.nanoTime();
        Timing timing = function.invoke(event);
        List<Double> waits = traffic.publishedAt().stream()
                .map(at -> (at - from) / NANOS_A_MILLI)
                .toList();
        if (waits.size() != records || timing.answer().contains("itemIdentifier")) {
            throw new IOException(waits.size() + " texts of " + records + " went out: " + timing.answer());
        }
        return new Batch(
                records,
                timing.millis(),
                timing.cpuMillis(),
                waits,
                traffic.calls(),
                traffic.writeUnits(),
                traffic.readUnits());
    }

    @Override
    public void close() {
        function.close();
    }
}
