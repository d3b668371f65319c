package org.ishaar.smsaccount.decision;

/** An invocation that ended in the middle. */
final class Killed extends RuntimeException {}
