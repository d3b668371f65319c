package org.ishaar.bench.year;

import org.ishaar.bench.stub.Latency;
import org.ishaar.notifier.decision.bounds.Pace;
import org.ishaar.notifier.decision.bounds.PaceStore;

/** Where all senders keep the pace. */
final class PaceBoard implements PaceStore {

    private final Watch watch;
    private Pace pace = Pace.NONE;
    private long names;

    PaceBoard(Watch watch) {
        this.watch = watch;
    }

    @Override
    public Pace replace(Pace asRead, Pace next) {
        watch.pass(Latency.USUAL.dynamoDb());
        if (pace.writer().equals(asRead.writer())) {
            pace = next;
        }
        return pace;
    }

    /** For a write. */
    String name() {
        names++;
        return Long.toString(names);
    }
}
