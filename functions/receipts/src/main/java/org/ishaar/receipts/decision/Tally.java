package org.ishaar.receipts.decision;

import java.util.Map;
import java.util.TreeMap;

/** What one invocation counted, by metric; lines may be handled side by side. */
public final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    public synchronized void count(String metric, int more) {
        counts.merge(metric, more, Integer::sum);
    }

    public synchronized int of(String metric) {
        return counts.getOrDefault(metric, 0);
    }

    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }
}
