package org.ishaar.bench.core;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ishaar.bench.Depth;
import org.ishaar.bench.Figure;
import org.ishaar.bench.Part;
import org.ishaar.bench.Section;
import org.ishaar.bench.Table;
import org.ishaar.bench.lambda.Jdk;
import org.ishaar.bench.lambda.Start;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The core by JMH: nanoseconds and bytes a record, with the flags of the deployed function and with the JVM's own. */
public final class CorePart implements Part {

    private static final double MOST_MICROS = 20;

    /** Not asked for: a fifth more than was recorded. What a record allocates is the same on every machine. */
    private static final double MOST_BYTES = 20_000;

    private static final double NANOS_A_MICRO = 1_000;
    private static final String ALL = "all";

    private static final String WHAT = """
            What happens to a record between the network calls, by JMH, with the deployed function's flags (the small
            compiler only) and with both compilers. A thousand complaints in turn, French and Arabic, at their first to
            fifth step with the entries of the steps before, numbers written in eight ways; ledger, phone and log cost
            nothing. Decide is all but the text: claim, look, brake, number, settle. Encode is part of format.

            """;

    private static final List<String> STEPS = List.of("parse", "decide", "format", "encode", ALL);

    @Override
    public String name() {
        return "core";
    }

    @Override
    public Section measure(Depth depth, Consumer<String> progress) throws IOException, InterruptedException {
        Table table = new Table("", "ns a record", "bytes a record", "ns, both compilers");
        double nanos = 0;
        double bytes = 0;
        for (String step : depth == Depth.FULL ? STEPS : List.of(ALL)) {
            progress.accept("core: " + step);
            RunResult deployed = run(step, depth, Start.ON_DEMAND);
            nanos = nanos(deployed);
            bytes = deployed.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            table.row(step, nanos, bytes, depth == Depth.FULL ? nanos(run(step, depth, Start.PROVISIONED)) : "");
        }
        return new Section("The core", WHAT + table, figures(depth, nanos, bytes));
    }

    /** A quick run has none in time: twice as long as recorded may be another machine, or one with other work. */
    private static List<Figure> figures(Depth depth, double nanos, double bytes) {
        Figure allocated = new Figure("core-bytes-a-record", bytes, MOST_BYTES);
        return depth == Depth.FULL
                ? List.of(new Figure("core-microseconds-a-record", nanos / NANOS_A_MICRO, MOST_MICROS), allocated)
                : List.of(allocated);
    }

    private static double nanos(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static RunResult run(String step, Depth depth, List<String> flags) throws IOException {
        boolean full = depth == Depth.FULL;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\b" + CoreBenchmark.class.getSimpleName() + "\\." + step + "$")
                .jvm(Jdk.ofFunctions().java().toString())
                .jvmArgs(flags.toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .forks(full && flags.equals(Start.ON_DEMAND) ? 2 : 1)
                .warmupIterations(3)
                .measurementIterations(full ? 3 : 2)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1));
        try {
            return new Runner(options.build()).runSingle();
        } catch (RunnerException e) {
            throw new IOException("JMH could not measure " + step, e);
        }
    }
}
