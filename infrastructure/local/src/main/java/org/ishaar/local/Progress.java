package org.ishaar.local;

import java.io.PrintStream;

/** How far a feed has been written: a line every so often, none for a feed one can count. */
final class Progress {

    private static final int SMALL = 50;
    private static final int STEPS = 20;

    private final PrintStream out;
    private final long size;

    Progress(PrintStream out, long size) {
        this.out = out;
        this.size = size;
    }

    void at(long written) {
        long step = Math.max(1, size / STEPS);
        if (size > SMALL && (written % step == 0 || written == size)) {
            out.printf("fed %d of %d changes%n", written, size);
        }
    }
}
