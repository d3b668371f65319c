package org.ishaar.complaint;

/** Where the notification of one change stands. */
public enum State {
    /** Claimed by a sender whose lease runs; after it, the outcome is unknown. */
    PENDING,
    /** Not sent yet; becomes due at a known time. */
    WAITING,
    /** Accepted by SNS; can be the last thing ever known. */
    SENT,
    /** The carrier reported delivery to the number. */
    DELIVERED,
    /** The carrier reported that it could not deliver. */
    UNDELIVERED,
    /** Decided: no text for this change. */
    SUPPRESSED,
    /** Could not be sent; a human has to look. */
    FAILED;

    /** Whether somebody still has to do something for the entry to end. */
    public boolean isUnfinished() {
        return this == PENDING || this == WAITING;
    }

    /** Whether the text was handed over, whatever became of it. */
    public boolean isHandedOver() {
        return this == SENT || this == DELIVERED || this == UNDELIVERED;
    }
}
