package org.ishaar.notifier.decision;

import org.jspecify.annotations.Nullable;

/** The phone number as the citizen gave it, if any. Says nothing of it in logs. */
public record Contact(@Nullable String phoneNumber) {

    @Override
    public String toString() {
        return phoneNumber == null ? "Contact[none]" : "Contact[given]";
    }
}
