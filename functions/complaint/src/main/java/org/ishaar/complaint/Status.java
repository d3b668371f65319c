package org.ishaar.complaint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a complaint, as a code of the catalogue or one it does not know yet: 1 to 64 of {@code A-Z 0-9 _}. */
public record Status(String code) {

    private static final CodeRule RULE = new CodeRule("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    public Status {
        if (!RULE.allows(code)) {
            throw new IllegalArgumentException("status must be 1 to 64 characters of A-Z, 0-9, _");
        }
    }

    /** Reads a code; empty when it is missing or against the rule. */
    public static Optional<Status> parse(@Nullable String raw) {
        return raw != null && RULE.allows(raw) ? Optional.of(new Status(raw)) : Optional.empty();
    }

    /** Written out, as {@code hashCode} is: a record's own are assembled at run time, which delays each cold start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Status status && status.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
