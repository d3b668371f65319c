package org.ishaar.deployment.decision;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A note in memory, with the table's condition. */
final class FakeNotes implements Notes {

    Note note = Note.NONE;

    /** Run before a write, one each: what others do in between. */
    final Deque<Runnable> meanwhile = new ArrayDeque<>();

    @Nullable
    String outOfReach;

    private final Effects effects;

    FakeNotes(Effects effects) {
        this.effects = effects;
    }

    @Override
    public Note read() {
        checkReach();
        return note;
    }

    @Override
    public Note write(Note made) {
        checkReach();
        if (!meanwhile.isEmpty()) {
            meanwhile.pop().run();
        }
        if (made.revision() != note.revision()) {
            throw new NoteChangedException();
        }
        Note next = new Note(made.revision() + 1, made.kept(), made.answered());
        effects.happen(() -> note = next);
        return next;
    }

    private void checkReach() {
        if (outOfReach != null) {
            throw new NotDoneException(outOfReach);
        }
    }
}
