package org.ishaar.bench.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked of the services, by operation, and the request units that DynamoDB would have charged. */
public final class Traffic {

    private final Map<String, Long> calls = new TreeMap<>();
    private final List<Long> publishedAt = new ArrayList<>();
    private long writeUnits;
    private long readUnits;

    synchronized void count(String call) {
        calls.merge(call, 1L, Long::sum);
    }

    synchronized void written(long units) {
        writeUnits += units;
    }

    synchronized void read(long units) {
        readUnits += units;
    }

    synchronized void published() {
        count("Publish");
        publishedAt.add(System.nanoTime());
    }

    public synchronized void clear() {
        calls.clear();
        publishedAt.clear();
        writeUnits = 0;
        readUnits = 0;
    }

    /** Such as {@code PutItem NotificationsTable}; a function's own items are named after their kind. */
    public synchronized Map<String, Long> calls() {
        return new TreeMap<>(calls);
    }

    /** When each text was accepted, by {@link System#nanoTime()}. */
    public synchronized List<Long> publishedAt() {
        return List.copyOf(publishedAt);
    }

    public synchronized long writeUnits() {
        return writeUnits;
    }

    public synchronized long readUnits() {
        return readUnits;
    }
}
