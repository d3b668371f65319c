package org.ishaar.local.replay;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Where failure records are kept: a bucket, or the folder that stands for one. */
interface FailureStore extends AutoCloseable {

    /** Lambda names an object by its time, behind folders that say where it comes from. */
    Comparator<String> BY_TIME = Comparator.comparing((String key) -> key.substring(key.lastIndexOf('/') + 1))
            .thenComparing(key -> key);

    /** The keys of all records that are still to be replayed. */
    List<String> oldestFirst() throws IOException;

    String read(String key) throws IOException;

    /** Takes away a record that is done. */
    void putAway(String key) throws IOException;

    @Override
    void close();
}
