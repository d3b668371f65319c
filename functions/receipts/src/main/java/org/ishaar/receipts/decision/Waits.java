package org.ishaar.receipts.decision;

import java.time.Duration;
import java.util.List;

/**
 * How long things may take.
 *
 * @param carrierBackoff how long a text that a carrier gave back waits the first and the second time
 * @param orphanBackoff waits before the first, second, … look for an orphan's entry; the last one repeats
 * @param orphansKept how long an orphan is kept, counted from its log line
 */
public record Waits(List<Duration> carrierBackoff, List<Duration> orphanBackoff, Duration orphansKept) {

    public Waits {
        carrierBackoff = List.copyOf(carrierBackoff);
        orphanBackoff = List.copyOf(orphanBackoff);
        if (carrierBackoff.isEmpty() || orphanBackoff.isEmpty()) {
            throw new IllegalArgumentException("each backoff needs a wait");
        }
    }

    Duration afterBounce(int bouncesBefore) {
        return at(carrierBackoff, bouncesBefore);
    }

    /** The wait before the next look, after so many that found nothing. */
    Duration beforeLook(int looks) {
        return at(orphanBackoff, looks);
    }

    private static Duration at(List<Duration> waits, int position) {
        return waits.get(Math.min(position, waits.size() - 1));
    }
}
