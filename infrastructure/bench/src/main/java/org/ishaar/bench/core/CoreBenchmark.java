package org.ishaar.bench.core;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.SmsText;
import org.ishaar.notifier.decision.Update;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One record after another of a thousand complaints, in both languages, at every step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CoreBenchmark {

    private static final int COMPLAINTS = 1_000;

    private Core core;
    private Core.Sample[] samples;
    private int next;

    @Setup
    public void make() throws IOException {
        core = new Core();
        samples = IntStream.range(0, COMPLAINTS).mapToObj(core::sample).toArray(Core.Sample[]::new);
    }

    @Benchmark
    public Update parse() {
        return core.parse(next().record());
    }

    @Benchmark
    public Notification decide() {
        return core.decide(next());
    }

    @Benchmark
    public SmsText format() {
        return core.format(next());
    }

    @Benchmark
    public SmsText encode() {
        return core.encode(next());
    }

    @Benchmark
    public SmsText all() {
        return core.all(next());
    }

    private Core.Sample next() {
        next = (next + 1) % COMPLAINTS;
        return samples[next];
    }
}
