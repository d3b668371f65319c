package org.ishaar.local.sns;

/** What can go wrong with a call. */
public enum FaultKind {
    /** Refused for its rate, with one of SNS's codes; no text. */
    THROTTLE,
    /** Refused, likewise, is what comes in a second beyond so many calls. */
    RATE,
    /** 503 with SNS's own error body; no text. */
    DOWN,
    /** A 5xx: 500 is SNS's InternalError, any other the bare answer of something in between. */
    ERROR,
    /** The connection is closed without an answer. */
    DROP,
    /** No text, and no answer either: the connection is held, then closed. */
    TIMEOUT_BEFORE,
    /** The text is on the phone, but the answer never comes: the connection is held, then closed. */
    TIMEOUT_AFTER,
    /** The text is on the phone at once, the right answer comes late. */
    LATE;

    /** The settings of this kind in JSON, beside share, times and phoneNumber, which every kind has. */
    boolean takes(String setting) {
        return switch (this) {
            case THROTTLE -> setting.equals("code");
            case RATE -> setting.equals("code") || setting.equals("perSecond");
            case DOWN -> false;
            case ERROR -> setting.equals("status") || setting.equals("accepts");
            case DROP -> setting.equals("accepts");
            case TIMEOUT_BEFORE, TIMEOUT_AFTER, LATE -> setting.equals("delayMs");
        };
    }
}
