package org.ishaar.notifier.decision.bounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ishaar.ledger.StoreUnavailableException;

/** What all senders share, in memory, with the table's conditional writes. */
public final class FakeStores implements PaceStore, TextCounts, MinuteCounts {

    private final Map<String, Long> texts = new HashMap<>();
    private final Map<Instant, SendCount> minutes = new HashMap<>();
    public Pace pace = Pace.NONE;
    public int writes;
    public int reads;
    public boolean down;

    /** Before each write: the time that it takes. */
    public Runnable beforeWrite = () -> {};

    @Override
    public Pace replace(Pace asRead, Pace next) {
        write();
        if (pace.writer().equals(asRead.writer())) {
            pace = next;
        }
        return pace;
    }

    @Override
    public Count add(Counter counter, LocalDate day, long more, long ceiling) {
        write();
        long stands = count(counter, day);
        boolean added = stands + more <= ceiling;
        texts.put(counter + " " + day, added ? stands + more : stands);
        return new Count(added, count(counter, day));
    }

    public long count(Counter counter, LocalDate day) {
        return texts.getOrDefault(counter + " " + day, 0L);
    }

    @Override
    public void add(Instant minute, SendCount more) {
        write();
        minutes.merge(minute, more, SendCount::plus);
    }

    @Override
    public SendCount of(Instant minute) {
        reads++;
        return minutes.getOrDefault(minute, SendCount.ZERO);
    }

    private void write() {
        beforeWrite.run();
        if (down) {
            throw new StoreUnavailableException("write", "Down", new IllegalStateException());
        }
        writes++;
    }
}
