package org.ishaar.statusapi.http;

import java.time.Duration;
import java.util.Locale;

/** Every kind of error that a caller can meet; the README of this function says what to do about each. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHORIZED(401, "No valid token"),
    INSUFFICIENT_SCOPE(403, "The token does not have the scope"),
    UNKNOWN_COMPLAINT(404, "No such complaint"),
    UNKNOWN_PAGE(404, "No such page"),
    UNKNOWN_PATH(404, "No such path"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json in UTF-8"),
    TOO_MANY_REQUESTS(429, "Too many requests", Duration.ofSeconds(2)),
    INTERNAL_ERROR(500, "Something went wrong here", Duration.ofSeconds(30)),
    UNAVAILABLE(503, "The service cannot answer at the moment", Duration.ofSeconds(5));

    private static final String PREFIX = "urn:ishaar:problem:";

    private final int status;
    private final String title;
    private final Duration retryAfter;

    ProblemType(int status, String title) {
        this(status, title, Duration.ZERO);
    }

    ProblemType(int status, String title, Duration retryAfter) {
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Stable: callers compare it. */
    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Zero where repeating the same request is of no use. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
