package org.ishaar.local.page;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ishaar.local.sns.Fault;
import org.ishaar.local.sns.Faults;

/** How SNS does. */
enum FaultMode {
    NONE,
    /** Refuses every call for its rate. */
    THROTTLE,
    /** Says that it cannot serve. */
    OUTAGE,
    /** Takes every text, and answers late. */
    SLOW;

    /** In the time of the deployment: well within the time that a sender waits. */
    private static final Duration LATE = Duration.ofSeconds(2);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FaultMode named(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException("mode", "mode must be none, throttle, outage or slow"));
    }

    /** The mode nearest to what was set, here or at the SNS port. */
    static FaultMode of(Faults faults) {
        List<Fault> inForce = faults.inForce();
        if (inForce.isEmpty()) {
            return NONE;
        }
        return switch (inForce.get(0).kind()) {
            case THROTTLE, RATE -> THROTTLE;
            case LATE -> SLOW;
            default -> OUTAGE;
        };
    }

    List<Fault> faults(double timeScale) {
        return switch (this) {
            case NONE -> List.of();
            case THROTTLE -> List.of(Fault.throttle());
            case OUTAGE -> List.of(Fault.down());
            case SLOW -> List.of(Fault.late(Duration.ofMillis((long) (LATE.toMillis() / timeScale))));
        };
    }
}
