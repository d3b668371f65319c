package org.ishaar.complaint;

/** What a phone number field turned out to hold. */
public sealed interface PhoneReading permits PhoneNumber, PhoneNumberMissing, PhoneNumberInvalid {}
