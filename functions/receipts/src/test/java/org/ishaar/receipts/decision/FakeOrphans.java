package org.ishaar.receipts.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;

/** Orphans in memory. */
public final class FakeOrphans implements Orphans {

    private static final int PAGE = 2;

    public final List<Orphan> all = new ArrayList<>();

    @Override
    public synchronized void file(Orphan orphan) {
        if (all.stream().noneMatch(other -> other.receipt().saysTheSameAs(orphan.receipt()))) {
            all.add(orphan);
        }
    }

    @Override
    public synchronized List<Orphan> toLookUp(Instant now) {
        return all.stream()
                .filter(orphan -> !orphan.lookAt().isAfter(now))
                .limit(PAGE)
                .toList();
    }

    @Override
    public synchronized void postpone(Orphan orphan, Instant lookAt) {
        all.set(
                all.indexOf(orphan),
                new Orphan(orphan.numberHash(), orphan.receipt(), lookAt, orphan.looks() + 1, orphan.expiresAt()));
    }

    @Override
    public synchronized void remove(Orphan orphan) {
        all.remove(orphan);
    }

    @Override
    public synchronized List<Orphan> of(String numberHash) {
        return all.stream()
                .filter(orphan -> orphan.numberHash().equals(numberHash))
                .toList();
    }

    @Override
    public boolean adopt(Orphan orphan, Notification asRead, Notification settled) {
        throw new UnsupportedOperationException("a sender's business");
    }
}
