package org.ishaar.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;

/** Orphans in memory, beside the entries of a FakeLedger; can be told to be down and to let others in between. */
public final class FakeOrphans implements Orphans {

    private final FakeLedger ledger;
    private final List<Orphan> orphans = new ArrayList<>();

    /** Runs before an adoption is judged: what another sender does just then. */
    public Runnable beforeAdopt = () -> {};

    public boolean readsFail;

    public FakeOrphans(FakeLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void file(Orphan orphan) {
        if (orphans.stream().noneMatch(isSame(orphan))) {
            orphans.add(orphan);
        }
    }

    @Override
    public List<Orphan> toLookUp(Instant now) {
        return orphans.stream()
                .filter(orphan -> !orphan.lookAt().isAfter(now))
                .sorted(Comparator.comparing(Orphan::lookAt))
                .toList();
    }

    @Override
    public void postpone(Orphan orphan, Instant lookAt) {
        orphans.replaceAll(each -> isSame(orphan).test(each)
                ? new Orphan(each.numberHash(), each.receipt(), lookAt, orphan.looks() + 1, each.expiresAt())
                : each);
    }

    @Override
    public void remove(Orphan orphan) {
        orphans.removeIf(isSame(orphan));
    }

    @Override
    public List<Orphan> of(String numberHash) {
        if (readsFail) {
            throw new StoreUnavailableException("read orphans", "Down", new IllegalStateException());
        }
        return orphans.stream()
                .filter(orphan -> orphan.numberHash().equals(numberHash))
                .toList();
    }

    @Override
    public boolean adopt(Orphan orphan, Notification asRead, Notification settled) {
        Runnable others = beforeAdopt;
        beforeAdopt = () -> {};
        others.run();
        boolean adopted = orphans.stream().anyMatch(isSame(orphan))
                && ledger.replace(asRead, settled).won();
        if (adopted) {
            remove(orphan);
        }
        return adopted;
    }

    public List<Orphan> all() {
        return List.copyOf(orphans);
    }

    private static Predicate<Orphan> isSame(Orphan orphan) {
        Receipt receipt = orphan.receipt();
        return other -> other.numberHash().equals(orphan.numberHash())
                && other.receipt().saysTheSameAs(receipt);
    }
}
