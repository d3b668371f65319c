package org.ishaar.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.bounds.MinuteCounts;
import org.ishaar.notifier.decision.bounds.Pace;
import org.ishaar.notifier.decision.bounds.PaceStore;
import org.ishaar.notifier.decision.bounds.SendCount;
import org.ishaar.notifier.decision.bounds.TextCounts;

/**
 * What all senders count together: pace, texts of a day, sends of a minute. They are asked under a lock of the caller's,
 * so nobody comes in between; they may fail, done or not.
 */
final class SharedCounts implements PaceStore, TextCounts, MinuteCounts {

    private final World world;
    private final Map<String, Long> texts = new HashMap<>();
    private final Map<Instant, SendCount> sends = new HashMap<>();
    private Pace pace = Pace.NONE;
    private int names;

    SharedCounts(World world) {
        this.world = world;
    }

    @Override
    public Pace replace(Pace asRead, Pace next) {
        mayFail();
        if (pace.writer().equals(asRead.writer())) {
            pace = next;
        }
        mayFail();
        return pace;
    }

    @Override
    public Count add(Counter counter, LocalDate day, long more, long ceiling) {
        mayFail();
        String key = counter + " " + day;
        long stands = texts.getOrDefault(key, 0L);
        boolean fits = stands + more <= ceiling;
        if (fits) {
            texts.put(key, stands + more);
        }
        mayFail();
        return new Count(fits, fits ? stands + more : stands);
    }

    @Override
    public void add(Instant minute, SendCount more) {
        mayFail();
        sends.merge(minute, more, SendCount::plus);
    }

    @Override
    public SendCount of(Instant minute) {
        mayFail();
        return sends.getOrDefault(minute, SendCount.ZERO);
    }

    /** Of a write to the pace. */
    String name() {
        names++;
        return "pace-" + names;
    }

    private void mayFail() {
        if (world.strikes(world.knobs.store() / 2)) {
            world.sender().disturb();
            throw new StoreUnavailableException("count", "Down", new IllegalStateException("simulated"));
        }
    }
}
