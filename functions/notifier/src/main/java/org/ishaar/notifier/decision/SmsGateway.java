package org.ishaar.notifier.decision;

import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.SmsText;

/** Hands one text over for sending, once: it never tries again by itself and never throws. */
public interface SmsGateway {
    SendResult send(PhoneNumber to, SmsText text);

    /**
     * Whether the owner of the number answered STOP, as far as can be said: false when it cannot be asked. SNS takes
     * texts to such a number and drops them, so this is asked only where a carrier's word gives cause.
     */
    boolean isOptedOut(PhoneNumber number);
}
