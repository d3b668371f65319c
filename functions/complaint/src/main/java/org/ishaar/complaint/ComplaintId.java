package org.ishaar.complaint;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reference printed on the citizen's receipt: 1 to 64 letters, digits, {@code - / . _}. */
public record ComplaintId(String value) {

    /** References up to this length always fit a text of one part. */
    public static final int ONE_PART_LENGTH = 24;

    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9./_-]{1,64}");

    public ComplaintId {
        if (!RULE.matcher(value).matches()) {
            throw new IllegalArgumentException("complaintId must be 1 to 64 characters of letters, digits, - / . _");
        }
    }

    /** Reads a reference; empty when it is missing or against the rule. */
    public static Optional<ComplaintId> parse(@Nullable String raw) {
        return raw != null && RULE.matcher(raw).matches() ? Optional.of(new ComplaintId(raw)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
