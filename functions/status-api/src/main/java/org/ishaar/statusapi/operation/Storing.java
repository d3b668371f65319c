package org.ishaar.statusapi.operation;

/** Whether an answer may be kept on its way. */
enum Storing {
    /** It tells of a person's case, and may never be older than the text that the citizen holds up. */
    NEVER("private, no-store"),
    /** The catalogue changes with a deployment only. */
    AN_HOUR("private, max-age=3600");

    private final String cacheControl;

    Storing(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    String cacheControl() {
        return cacheControl;
    }
}
