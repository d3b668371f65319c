package org.ishaar.simulation;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened in a run, line by line, when somebody wants to know. */
final class Trace {

    private final @Nullable Consumer<String> out;

    Trace(@Nullable Consumer<String> out) {
        this.out = out;
    }

    static Trace silent() {
        return new Trace(null);
    }

    void line(long now, Supplier<String> what) {
        if (out != null) {
            out.accept(Instant.ofEpochMilli(now) + "  " + what.get());
        }
    }
}
