package org.ishaar.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;

/** Receipts without an entry as the notifications table keeps them, without its faults. */
public final class OrphanTable implements Orphans {

    private final Map<String, Orphan> items = new LinkedHashMap<>();
    private final LedgerTable ledger;

    public OrphanTable(LedgerTable ledger) {
        this.ledger = ledger;
    }

    @Override
    public void file(Orphan orphan) {
        items.putIfAbsent(key(orphan), orphan);
    }

    @Override
    public List<Orphan> toLookUp(Instant now) {
        return items.values().stream()
                .filter(orphan -> !orphan.lookAt().isAfter(now))
                .sorted(Comparator.comparing(Orphan::lookAt))
                .toList();
    }

    @Override
    public void postpone(Orphan orphan, Instant lookAt) {
        items.computeIfPresent(
                key(orphan),
                (key, standing) -> new Orphan(
                        standing.numberHash(), standing.receipt(), lookAt, orphan.looks() + 1, standing.expiresAt()));
    }

    @Override
    public void remove(Orphan orphan) {
        items.remove(key(orphan));
    }

    @Override
    public List<Orphan> of(String numberHash) {
        return items.values().stream()
                .filter(orphan -> orphan.numberHash().equals(numberHash))
                .toList();
    }

    @Override
    public boolean adopt(Orphan orphan, Notification asRead, Notification settled) {
        boolean both = items.containsKey(key(orphan)) && ledger.isReplaced(asRead, settled);
        if (both) {
            items.remove(key(orphan));
        }
        return both;
    }

    List<Orphan> all() {
        return new ArrayList<>(items.values());
    }

    private static String key(Orphan orphan) {
        return orphan.numberHash() + "#" + orphan.receipt().messageId() + "#"
                + orphan.receipt().verdict();
    }
}
