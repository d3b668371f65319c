package org.ishaar.deployment.decision;

/** An invocation that ended in the middle. */
final class Killed extends RuntimeException {}
