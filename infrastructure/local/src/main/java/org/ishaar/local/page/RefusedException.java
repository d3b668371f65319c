package org.ishaar.local.page;

/** A command that is against the rules; the message says what to do, and never repeats a value. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    RefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
