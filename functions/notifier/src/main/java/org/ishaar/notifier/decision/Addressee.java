package org.ishaar.notifier.decision;

import org.ishaar.complaint.PhoneReading;

/**
 * A contact, and what libphonenumber's tables make of it: looked up once a text, for that is a third of the core's work.
 *
 * @param reading the number that a text can be sent to, or why there is none
 */
record Addressee(Contact contact, PhoneReading reading) {}
