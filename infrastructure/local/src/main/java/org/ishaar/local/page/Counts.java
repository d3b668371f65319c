package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.State;
import org.ishaar.complaint.UtcMillis;
import org.jspecify.annotations.Nullable;

/** How many changes came to what, since the runner started. */
final class Counts {

    /** An outage of hours may make more wait: these many are told apart, the rest is not counted. */
    static final int WAITING = 50_000;

    /** The lag shown is the longest of these last seconds. */
    private static final int SECONDS = 10;

    private final Clock clock;
    private final Map<ChangeKey, Wait> waiting = new LinkedHashMap<>();
    private final Second[] seconds = new Second[SECONDS];
    private long changes;
    private long texts;
    private long delivered;
    private long suppressed;
    private long failed;

    private record Wait(Instant since, @Nullable String reason) {}

    private static final class Second {
        private long at;
        private int texts;
        private long lagMillis;
    }

    Counts(Clock clock) {
        this.clock = clock;
        for (int i = 0; i < SECONDS; i++) {
            seconds[i] = new Second();
        }
    }

    synchronized void begun() {
        changes++;
    }

    /** SNS took a text. */
    synchronized void accepted() {
        texts++;
        now().texts++;
    }

    /** From the write to SNS. */
    synchronized void took(Duration lag) {
        now().lagMillis = Math.max(now().lagMillis, lag.toMillis());
    }

    synchronized void recorded(ChangeKey key, String state, @Nullable String reason) {
        if (state.equals(State.WAITING.name())) {
            wait(key, reason);
            return;
        }
        waiting.remove(key);
        switch (State.valueOf(state)) {
            case DELIVERED -> delivered++;
            case SUPPRESSED -> suppressed++;
            case FAILED, UNDELIVERED -> failed++;
            default -> {}
        }
    }

    private void wait(ChangeKey key, @Nullable String reason) {
        Wait before = waiting.get(key);
        if (before != null || waiting.size() < WAITING) {
            waiting.put(key, new Wait(before == null ? clock.instant() : before.since(), reason));
        }
    }

    /** What waits for this reason. */
    synchronized List<ChangeKey> waitingFor(String reason) {
        return waiting.entrySet().stream()
                .filter(wait -> reason.equals(wait.getValue().reason()))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized ObjectNode pulse() {
        Instant now = clock.instant();
        ObjectNode pulse = JsonNodeFactory.instance.objectNode().put("at", UtcMillis.of(now));
        pulse.put("written", changes).put("sent", texts).put("delivered", delivered);
        pulse.put("waiting", waiting.size()).put("suppressed", suppressed).put("failed", failed);
        pulse.put("textsASecond", second(now.getEpochSecond() - 1).texts);
        pulse.put("lagMillis", lagMillis(now)).put("oldestWaitMillis", oldestWaitMillis(now));
        return pulse.put("changesTotal", changes);
    }

    private long lagMillis(Instant now) {
        long longest = 0;
        for (Second second : seconds) {
            if (second.at > now.getEpochSecond() - SECONDS) {
                longest = Math.max(longest, second.lagMillis);
            }
        }
        return longest;
    }

    private long oldestWaitMillis(Instant now) {
        return waiting.values().stream()
                .findFirst()
                .map(wait -> Duration.between(wait.since(), now).toMillis())
                .orElse(0L);
    }

    private Second now() {
        return second(clock.instant().getEpochSecond());
    }

    private Second second(long at) {
        Second second = seconds[Math.floorMod(at, SECONDS)];
        if (second.at != at) {
            second.at = at;
            second.texts = 0;
            second.lagMillis = 0;
        }
        return second;
    }
}
