package org.ishaar.receipts.log;

import java.time.Instant;

/**
 * One event of a log group, unread.
 *
 * @param loggedAt when CloudWatch Logs got it
 * @param message a line of JSON that names a phone number
 */
public record LogEvent(Instant loggedAt, String message) {

    /** Without the line. */
    @Override
    public String toString() {
        return "LogEvent[" + loggedAt + "]";
    }
}
