package org.ishaar.complaint;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A step of a complaint, as a code of the catalogue or one it does not know yet: 1 to 64 of {@code A-Z 0-9 _}. */
public record Status(String code) {

    private static final Pattern RULE = Pattern.compile("[A-Z0-9_]{1,64}");

    public Status {
        if (!RULE.matcher(code).matches()) {
            throw new IllegalArgumentException("status must be 1 to 64 characters of A-Z, 0-9, _");
        }
    }

    /** Reads a code; empty when it is missing or against the rule. */
    public static Optional<Status> parse(@Nullable String raw) {
        return raw != null && RULE.matcher(raw).matches() ? Optional.of(new Status(raw)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
