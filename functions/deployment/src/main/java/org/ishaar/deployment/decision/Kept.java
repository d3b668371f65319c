package org.ishaar.deployment.decision;

import java.util.Set;
import java.util.TreeSet;

/**
 * What is noted of one setting. Unset and empty are the same: an empty value is how SNS is told to go back to its default.
 *
 * @param found what stood there before anything of ours
 * @param ours what may stand there by our doing: what was set last, and what was about to be set when an invocation ended
 */
public record Kept(String found, Set<String> ours) {

    public Kept {
        ours = Set.copyOf(ours);
    }

    /** Nothing is ours yet. */
    static Kept finding(String present) {
        return new Kept(present, Set.of());
    }

    boolean isOurs(String present) {
        return ours.contains(present);
    }

    /** As it is while this value is being set: both may stand there. */
    Kept setting(String value) {
        Set<String> both = new TreeSet<>(ours);
        both.add(value);
        return new Kept(found, both);
    }

    /** As it is once this value was set. */
    Kept having(String value) {
        return new Kept(found, Set.of(value));
    }
}
