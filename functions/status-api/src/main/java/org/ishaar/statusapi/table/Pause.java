package org.ishaar.statusapi.table;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.ishaar.statusapi.record.StoreException;

/** Waits between two tries. */
public interface Pause {

    void of(Duration atMost);

    /** Between half of it and all of it: callers that were refused together do not come back together. */
    static void jittered(Duration atMost) {
        long millis = atMost.toMillis();
        try {
            TimeUnit.MILLISECONDS.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("wait to read again", "Interrupted", false, e);
        }
    }
}
