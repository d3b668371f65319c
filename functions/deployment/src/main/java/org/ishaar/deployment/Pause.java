package org.ishaar.deployment;

import java.time.Duration;

/** Waits. */
interface Pause {

    /** False when the wait was cut short. */
    boolean took(Duration wait);

    static boolean sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
