package org.ishaar.notifier;

/** What is done about a text of unknown outcome. */
enum OnUncertain {
    /** It is sent once more: a citizen may get it twice. */
    RESEND,
    /** A human looks at it: a citizen may get none. */
    FLAG;

    static OnUncertain named(String name) {
        return switch (name) {
            case "resend" -> RESEND;
            case "flag" -> FLAG;
            default -> throw new IllegalArgumentException("resend or flag");
        };
    }
}
