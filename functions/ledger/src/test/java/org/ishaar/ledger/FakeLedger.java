package org.ishaar.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ishaar.complaint.Notification;

/** The notifications table's conditional writes, in memory, one call at a time; can be told to be down and to let others in between. */
public final class FakeLedger implements Ledger {

    private final Map<String, Notification> entries = new LinkedHashMap<>();

    /** Runs before a replace is judged: what another sender does just then. */
    public Consumer<Notification> beforeReplace = next -> {};

    /** Runs before a complaint's entries are read. */
    public Runnable beforeRead = () -> {};

    public boolean readsFail;
    public int writesToFail;

    @Override
    public synchronized LedgerAnswer claim(Notification fresh) {
        failIfTold();
        Notification standing = entries.putIfAbsent(key(fresh), fresh);
        return standing == null ? LedgerAnswer.WON : LedgerAnswer.lostTo(standing);
    }

    @Override
    public synchronized LedgerAnswer replace(Notification asRead, Notification next) {
        Consumer<Notification> others = beforeReplace;
        beforeReplace = ignored -> {};
        others.accept(next);
        failIfTold();
        Notification standing = entries.get(key(asRead));
        if (standing == null
                || !isAsRead(standing, asRead)
                || !isAsLong(standing, asRead, next)
                || (!standing.expiresLike(asRead) && next.saysMoreOfTheCitizenThan(asRead))) {
            return LedgerAnswer.lostTo(standing);
        }
        entries.put(key(next), next);
        return LedgerAnswer.WON;
    }

    @Override
    public synchronized List<Notification> entriesOf(String complaintId) {
        Runnable others = beforeRead;
        beforeRead = () -> {};
        others.run();
        if (readsFail) {
            throw new StoreUnavailableException("read entries", "Down", new IllegalStateException());
        }
        return entries.values().stream()
                .filter(entry -> entry.change().complaintId().equals(complaintId))
                .sorted(Comparator.comparing(entry -> entry.change().id().value()))
                .toList();
    }

    public synchronized List<Notification> all() {
        return new ArrayList<>(entries.values());
    }

    public synchronized void forgetAll() {
        entries.clear();
    }

    private void failIfTold() {
        if (writesToFail > 0) {
            writesToFail--;
            throw new StoreUnavailableException("write", "Down", new IllegalStateException());
        }
    }

    private static boolean isAsRead(Notification standing, Notification asRead) {
        return standing.state() == asRead.state()
                && standing.attempt().token().equals(asRead.attempt().token());
    }

    /** What carriers reported only grows: a replace that adds to it finds it as it was read, or loses. */
    private static boolean isAsLong(Notification standing, Notification asRead, Notification next) {
        return next.receipts().size() == asRead.receipts().size()
                || standing.receipts().size() == asRead.receipts().size();
    }

    private static String key(Notification entry) {
        return entry.change().complaintId() + "|" + entry.change().id();
    }
}
