package org.ishaar.simulation;

import java.util.List;
import java.util.Map;

/**
 * What one run showed.
 *
 * @param seed what reproduces it
 * @param violations what did not hold, in words; empty when all did
 * @param counts how often each state and each event came about
 */
record Outcome(long seed, List<String> violations, Map<String, Integer> counts) {

    boolean failed() {
        return !violations.isEmpty();
    }

    /** One line that says what went wrong and how to see it again. */
    String said() {
        return violations.get(0) + " (of " + violations.size() + ")  make simulate SEED=" + seed;
    }
}
