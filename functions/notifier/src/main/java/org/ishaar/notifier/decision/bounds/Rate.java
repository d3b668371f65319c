package org.ishaar.notifier.decision.bounds;

/**
 * The bound on texts a second, split in what all share by permits and what each sender may send without.
 *
 * @param textsPerSecond of all senders together; 0 is no bound
 * @param senders function instances that there can be at once
 */
public record Rate(double textsPerSecond, int senders) {

    private static final double MICROS_A_SECOND = 1_000_000;

    boolean isBounded() {
        return textsPerSecond > 0;
    }

    /** Whether each sender has one text a second without a permit: not where that would take most of the rate. */
    boolean leavesTextsFree() {
        return textsPerSecond >= 2.0 * senders;
    }

    /** Texts a second by permits: what is free is taken off, as if every sender used it. */
    double shared() {
        return leavesTextsFree() ? textsPerSecond - senders : textsPerSecond;
    }

    /** Microseconds between two permits of one line; two lines make up the shared rate. */
    long lineInterval() {
        return Math.max(1, Math.round(2 * MICROS_A_SECOND / shared()));
    }

    /** Half a second's worth: a sender that vanishes with its block wastes no more. */
    int largestBlock() {
        return (int) Math.max(1, Math.min(shared() / 2, Integer.MAX_VALUE));
    }
}
