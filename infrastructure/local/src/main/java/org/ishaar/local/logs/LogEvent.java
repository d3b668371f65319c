package org.ishaar.local.logs;

import java.time.Instant;

/** One event of a log group; ids grow in the order of writing, and have the same length. */
public record LogEvent(String id, String stream, Instant timestamp, String message) {

    /** Without the message, which may hold a number. */
    @Override
    public String toString() {
        return "LogEvent[" + id + "]";
    }
}
