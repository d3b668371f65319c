package org.ishaar.local;

import java.io.PrintStream;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The ledger's entries by state, as a table. */
public final class Summary {

    private final SortedMap<String, Long> states;
    private final PrintStream out;

    public Summary(SortedMap<String, Long> states, PrintStream out) {
        this.states = states;
        this.out = out;
    }

    /** For whoever waits: {@code DELIVERED 7, SENT 2}. */
    String inALine() {
        return states.entrySet().stream()
                .map(state -> state.getKey() + " " + state.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Prints a line a state and the sum. */
    public void print() {
        states.forEach((state, count) -> out.printf("%-36s %7d%n", state, count));
        out.printf(
                "%-36s %7d%n",
                "all", states.values().stream().mapToLong(Long::longValue).sum());
    }
}
