package org.ishaar.local.alarm;

/** An alarm says something that is not evaluated here; the message names what. */
public final class AlarmException extends RuntimeException {
    AlarmException(String message) {
        super(message);
    }
}
