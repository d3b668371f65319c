package org.ishaar.complaint;

/** The class of what a carrier, or SNS for it, reported of a text. */
public enum Verdict {
    /** Delivered to the number. */
    DELIVERED,
    /** This number will never take it. */
    NUMBER_REFUSED,
    /** The owner answered STOP. */
    OPTED_OUT,
    /** The carrier or the phone could not be reached for the moment. */
    PASSING,
    /** The account's quota or money for SMS is used up. */
    NO_QUOTA,
    /** The account may not send this at all: sandbox, review, price. */
    ACCOUNT_LIMIT,
    /** Words that nobody has classified yet. */
    UNEXPLAINED
}
