package org.ishaar.simulation;

/** A sender's sudden end. An Error, so that no code under test takes it for something to handle. */
final class Killed extends Error {

    static final Killed NOW = new Killed();

    private Killed() {
        super("killed", null, false, false);
    }
}
