package org.ishaar.bench;

/**
 * A figure that is held to something: a ratio of two things measured in the same run, or a size, so that it means the
 * same on any machine.
 *
 * @param name in kebab case, the same for ever: what was recorded is found by it
 * @param value what was measured now
 * @param most above this the figure misses what the product promises
 */
public record Figure(String name, double value, double most) {

    public boolean holds() {
        return value <= most;
    }
}
