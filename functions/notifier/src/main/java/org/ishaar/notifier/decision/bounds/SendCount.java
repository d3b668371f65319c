package org.ishaar.notifier.decision.bounds;

/**
 * Sends of a minute.
 *
 * @param uncertain those of them that nobody knows the outcome of
 */
public record SendCount(long sends, long uncertain) {

    public static final SendCount ZERO = new SendCount(0, 0);

    /** More than one in twenty, 5 %, is trouble between us and SNS, and not chance. */
    private static final long ONE_IN = 20;

    /** Fewer say nothing of the rest. */
    private static final long FEWEST = 3;

    public SendCount plus(SendCount more) {
        return new SendCount(sends + more.sends, uncertain + more.uncertain);
    }

    boolean isTooUncertain() {
        return uncertain >= FEWEST && uncertain * ONE_IN > sends;
    }
}
