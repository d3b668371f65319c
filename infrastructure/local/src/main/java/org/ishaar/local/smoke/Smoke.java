package org.ishaar.local.smoke;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Writes the trials, follows their entries to the end, and takes the trials away again. */
final class Smoke {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Stage stage;
    private final PrintStream out;
    private final Clock clock;
    private final Consumer<Duration> rest;
    private final Map<Trial, Look> seen = new HashMap<>();

    /**
     * Does nothing yet.
     *
     * @param rest waits for so long
     */
    Smoke(Stage stage, PrintStream out, Clock clock, Consumer<Duration> rest) {
        this.stage = stage;
        this.out = out;
        this.clock = clock;
        this.rest = rest;
    }

    /** Whether every trial came out as expected before the deadline. */
    boolean run(List<Trial> trials, Duration deadline) {
        Instant begin = clock.instant();
        try {
            trials.forEach(this::write);
            boolean passed = follow(trials, begin.plus(deadline));
            long seconds = Duration.between(begin, clock.instant()).toSeconds();
            out.println(
                    passed
                            ? "passed in " + seconds + " s: texts go out, and receipts come back"
                            : "FAILED after " + seconds + " s");
            return passed;
        } finally {
            trials.forEach(stage::remove);
            out.println("removed " + trials);
        }
    }

    private void write(Trial trial) {
        stage.write(trial);
        out.println(trial + ": written, to " + trial.whom());
    }

    private boolean follow(List<Trial> trials, Instant end) {
        Set<Trial> open = new LinkedHashSet<>(trials);
        while (!open.isEmpty() && clock.instant().isBefore(end)) {
            open.removeIf(trial -> hasEnded(trial, stage.look(trial)));
            if (!open.isEmpty()) {
                rest.accept(BETWEEN_LOOKS);
            }
        }
        open.forEach(trial -> advise(trial, "not in time"));
        return trials.stream().allMatch(trial -> lastLook(trial).shows(trial));
    }

    private boolean hasEnded(Trial trial, Look look) {
        if (!look.equals(seen.put(trial, look))) {
            out.println(trial + ": " + look + (look.shows(trial) ? ", as it should be" : ""));
        }
        if (!look.shows(trial) && look.isHopeless()) {
            advise(trial, "not as it should be");
            return true;
        }
        return look.shows(trial);
    }

    private void advise(Trial trial, String what) {
        out.println(trial + ": " + what + ": " + Advice.on(lastLook(trial)));
    }

    private Look lastLook(Trial trial) {
        return seen.getOrDefault(trial, Look.NO_ENTRY);
    }
}
