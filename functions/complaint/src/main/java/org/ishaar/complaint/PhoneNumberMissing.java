package org.ishaar.complaint;

/** No number was given. */
public record PhoneNumberMissing() implements PhoneReading {}
