package org.ishaar.local.sns;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The codes that SNS is known to throttle with, and their HTTP status. */
final class ThrottleCode {

    static final String THROTTLING_EXCEPTION = "ThrottlingException";

    static final SortedMap<String, Integer> STATUS = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of(THROTTLING_EXCEPTION, 400, "Throttling", 400, "Throttled", 429)));

    private ThrottleCode() {}
}
