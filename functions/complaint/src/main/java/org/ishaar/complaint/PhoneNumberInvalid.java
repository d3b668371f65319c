package org.ishaar.complaint;

/** Something was given that no text can be sent to. Says why, never what. */
public record PhoneNumberInvalid(Why why) implements PhoneReading {

    /** Why a text cannot reach what was given. */
    public enum Why {
        /** Letters, signs, nothing like a number. */
        NOT_A_NUMBER,
        /** A number behind a switchboard: it takes no text. */
        HAS_EXTENSION,
        /** No country has this calling code. */
        UNKNOWN_COUNTRY,
        TOO_SHORT,
        TOO_LONG,
        /** The right length, but in a range that its country has not given out. */
        UNASSIGNED,
        /** A landline, a freephone, premium or voice-over-IP number. */
        NOT_A_MOBILE
    }
}
