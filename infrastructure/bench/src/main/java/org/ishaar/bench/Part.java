package org.ishaar.bench;

import java.util.function.Consumer;

/** One thing that is measured. */
public interface Part {

    /** The word that asks for this part on the command line. */
    String name();

    /**
     * Measures; takes its time.
     *
     * @param progress told a short line now and then, so that whoever waits sees that something happens
     * @throws java.io.IOException when what is measured cannot be started
     */
    Section measure(Depth depth, Consumer<String> progress) throws java.io.IOException, InterruptedException;
}
