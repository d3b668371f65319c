package org.ishaar.simulation;

import java.util.List;

/** All that is left to chance in a run: the same seed gives the same answers (SplitMix64). */
final class Chance {

    private long state;

    Chance(long seed) {
        state = seed;
    }

    /** From 0 up to, without, the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From the first up to and with the second. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    /** True this often, from 0 to 1; a never asks for no number. */
    boolean in(double probability) {
        return probability > 0 && (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
