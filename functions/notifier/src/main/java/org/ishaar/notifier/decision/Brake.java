package org.ishaar.notifier.decision;

import org.jspecify.annotations.Nullable;

/** What the operators' {@code #control} item says: the way to stop or rehearse all sending. */
public enum Brake {
    /** {@code on}: texts go out. */
    ON,
    /** {@code paused}: nothing goes out, nothing is lost: entries wait. */
    PAUSED,
    /** {@code dry-run}: everything but Publish; entries end as SUPPRESSED/DRY_RUN. */
    DRY_RUN;

    /** Reads the item's {@code mode}; what is none of the three stops the sending. */
    public static Brake named(@Nullable String mode) {
        if (mode == null) {
            return PAUSED;
        }
        return switch (mode) {
            case "on" -> ON;
            case "dry-run" -> DRY_RUN;
            default -> PAUSED;
        };
    }
}
