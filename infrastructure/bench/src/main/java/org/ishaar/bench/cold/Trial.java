package org.ishaar.bench.cold;

import java.io.IOException;
import java.util.function.Supplier;
import org.ishaar.bench.lambda.Function;
import org.ishaar.bench.lambda.Start;

/** A start that can be repeated. */
@FunctionalInterface
interface Trial {

    /**
     * What it took once.
     *
     * @param mebibytes the most memory that the process had until then
     */
    record Taken(double millis, double mebibytes) {}

    Taken once() throws IOException, InterruptedException;

    /** From the process's start to the first answer. */
    static Trial cold(Start start, Supplier<String> events) {
        return () -> {
            String event = events.get();
            try (Function function = Function.start(start)) {
                double millis = function.invoke(event).sinceStartMillis();
                return new Taken(millis, function.peakMebibytes());
            }
        };
    }

    /** From a snapshot's restoring, hooks included, to the first answer; what AWS itself takes to restore is not in it. */
    static Trial prepared(Start start, Supplier<String> events) {
        Start forSnapshot = start.forSnapshot();
        return () -> {
            String event = events.get();
            try (Function function = Function.start(forSnapshot)) {
                function.awaitReady();
                double millis = function.restoreAndInvoke(event);
                return new Taken(millis, function.peakMebibytes());
            }
        };
    }
}
