package org.ishaar.simulation;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Passed from thread to thread so that one runs at a time. */
final class Baton {

    private volatile boolean passed;
    private volatile @Nullable Thread waiting;

    void pass() {
        passed = true;
        LockSupport.unpark(waiting);
    }

    void await() {
        waiting = Thread.currentThread();
        while (!passed) {
            LockSupport.park(this);
        }
        passed = false;
    }
}
