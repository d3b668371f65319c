package org.ishaar.deployment.decision;

/** What could not be done and why, in words for whoever reads the stack's events. */
public final class NotDoneException extends RuntimeException {

    public NotDoneException(String message) {
        super(message);
    }

    public NotDoneException(String message, Throwable cause) {
        super(message, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
