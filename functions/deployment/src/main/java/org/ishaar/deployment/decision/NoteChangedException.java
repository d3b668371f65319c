package org.ishaar.deployment.decision;

/** Another invocation wrote the note since it was read: read it again and decide anew. */
public final class NoteChangedException extends RuntimeException {}
