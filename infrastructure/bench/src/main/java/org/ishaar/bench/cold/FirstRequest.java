package org.ishaar.bench.cold;

import java.io.IOException;
import java.nio.file.Path;
import org.ishaar.bench.lambda.Function;
import org.ishaar.bench.lambda.Start;

/** The classes that a function has loaded when it waits for its first request, and those that the request adds. */
record FirstRequest(ClassLog before, ClassLog added) {

    /** As for a snapshot, so that what a function prepares before one is counted as prepared. */
    static FirstRequest of(Start start, String event, Path log) throws IOException, InterruptedException {
        Start logging = start.withFlag(ClassLog.flag(log)).forSnapshot();
        try (Function function = Function.start(logging)) {
            function.awaitReady();
            ClassLog before = ClassLog.read(log);
            function.restoreAndInvoke(event);
            return new FirstRequest(before, ClassLog.read(log).since(before));
        }
    }
}
