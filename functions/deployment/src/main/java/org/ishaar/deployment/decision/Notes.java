package org.ishaar.deployment.decision;

/** Where the note is kept; it outlives an invocation and a stack. */
public interface Notes {

    /**
     * The note, empty where there is none.
     *
     * @throws NotDoneException when the table cannot be used
     */
    Note read();

    /**
     * Writes what was made of the note as it was read, and returns it with its new revision.
     *
     * @throws NoteChangedException when it was written since
     * @throws NotDoneException when the table cannot be used
     */
    Note write(Note note);
}
