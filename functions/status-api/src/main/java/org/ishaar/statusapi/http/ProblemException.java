package org.ishaar.statusapi.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request ends here, with the problem to tell the caller. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final @Nullable String field;
    private final Map<String, String> headers;

    private ProblemException(ProblemType type, String detail, @Nullable String field, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.field = field;
        this.headers = headers;
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, null, Map.of());
    }

    /** The detail says the rule that the field is against, never its value. */
    public static ProblemException invalid(String field, String rule) {
        return new ProblemException(ProblemType.INVALID_REQUEST, rule, field, Map.of());
    }

    public static ProblemException with(ProblemType type, String detail, String header, String value) {
        return new ProblemException(type, detail, null, Map.of(header, value));
    }

    public ProblemType type() {
        return type;
    }

    /** The field that is against its rule, for 400. */
    public @Nullable String field() {
        return field;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
