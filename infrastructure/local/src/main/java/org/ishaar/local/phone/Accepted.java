package org.ishaar.local.phone;

/** A text that SNS accepted, and what becomes of it. */
public record Accepted(Delivered text, Fate fate) {}
