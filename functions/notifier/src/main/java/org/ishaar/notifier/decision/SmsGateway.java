package org.ishaar.notifier.decision;

import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.SmsText;

/** Hands one text over for sending, once: it never tries again by itself and never throws. */
public interface SmsGateway {
    SendResult send(PhoneNumber to, SmsText text);
}
