package org.ishaar.receipts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which span of the delivery logs to read again. */
record ReplayRequest(Instant since, Instant until) {

    private static final Set<String> FIELDS = Set.of("since", "until");

    ReplayRequest {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("since must be before until, and not in the future");
        }
    }

    /**
     * Reads what an operator asks for, or the schedule's own event, which asks for nothing.
     *
     * @param reach how far back a scheduled run begins
     * @throws IllegalArgumentException saying which field is wrong and what it takes
     */
    static ReplayRequest of(Map<String, Object> event, Duration reach, Instant now) {
        if (String.valueOf(event.get("source")).startsWith("aws.")) {
            return new ReplayRequest(now.minus(reach), now);
        }
        Set<String> unknown = new HashSet<>(event.keySet());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty() || !event.containsKey("since")) {
            throw new IllegalArgumentException("give {\"since\": \"2026-03-02T09:00:00Z\"}, and if need be until");
        }
        return new ReplayRequest(
                instant("since", event.get("since")),
                event.containsKey("until") ? instant("until", event.get("until")) : now);
    }

    private static Instant instant(String field, Object raw) {
        try {
            return OffsetDateTime.parse(String.valueOf(raw)).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    field + " must be an ISO 8601 time with its offset, such as 2026-03-02T09:00:00Z");
        }
    }
}
