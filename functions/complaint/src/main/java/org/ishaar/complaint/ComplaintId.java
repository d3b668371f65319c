package org.ishaar.complaint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reference printed on the citizen's receipt: 1 to 64 letters, digits, {@code - / . _}. */
public record ComplaintId(String value) {

    /** References up to this length always fit a text of one part. */
    public static final int ONE_PART_LENGTH = 24;

    private static final CodeRule RULE =
            new CodeRule("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./_-");

    public ComplaintId {
        if (!RULE.allows(value)) {
            throw new IllegalArgumentException("complaintId must be 1 to 64 characters of letters, digits, - / . _");
        }
    }

    /** Reads a reference; empty when it is missing or against the rule. */
    public static Optional<ComplaintId> parse(@Nullable String raw) {
        return raw != null && RULE.allows(raw) ? Optional.of(new ComplaintId(raw)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
