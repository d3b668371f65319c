package org.ishaar.notifier.decision;

import org.ishaar.complaint.Reason;

/** What became of one attempt to hand a text over. */
public sealed interface SendResult {

    /** Accepted under this message id. */
    record Accepted(String messageId) implements SendResult {}

    /** Certainly not accepted and never will be: the text or the number is wrong. */
    record Rejected(String errorCode) implements SendResult {}

    /** Certainly not accepted, this time. */
    record TryLater(Reason reason, String errorCode) implements SendResult {}

    /** Nobody knows: the request went out and no clear answer came back. */
    record Unknown(String errorCode) implements SendResult {}
}
