package org.ishaar.notifier.sms;

/** How a country's carriers treat the sender's name. */
enum Route {
    /** A sender ID is shown, no registration. */
    ACCEPTED,
    /** A sender ID is shown, or let through at all, only once it is registered. */
    REGISTRATION,
    /** No sender ID; texts come from a number that the account owns. */
    ORIGINATION_NUMBER,
    /** No sender ID; texts come from a number that AWS picks. */
    NONE
}
