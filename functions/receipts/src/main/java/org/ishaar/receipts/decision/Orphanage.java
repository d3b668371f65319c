package org.ishaar.receipts.decision;

import java.time.Clock;
import java.time.Instant;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.StoreUnavailableException;

/** Looks after receipts whose entry is not known: it may come to be, a moment later. */
public final class Orphanage {

    /** What a look for an orphan's entry came to. */
    public enum Look {
        FOUND("OrphansFound"),
        POSTPONED("OrphansPostponed"),
        EXPIRED("OrphansExpired");

        private final String metric;

        Look(String metric) {
            this.metric = metric;
        }

        public String metric() {
            return metric;
        }
    }

    private final Bookkeeper bookkeeper;
    private final Evidence evidence;
    private final Clock clock;
    private final Waits waits;

    public Orphanage(Ports ports, Waits waits, Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
        this.evidence = ports.evidence();
        this.clock = ports.clock();
        this.waits = waits;
    }

    /**
     * Files a receipt under the hash of its number, unless its time is over: a replay reads lines that were filed, kept
     * and given up already.
     *
     * @throws StoreUnavailableException when it could not be filed
     */
    void take(Reported reported) {
        Instant now = clock.instant();
        Instant expiresAt = reported.loggedAt().plus(waits.orphansKept());
        if (now.isBefore(expiresAt)) {
            String hash = evidence.numberHash().of(reported.destination());
            Instant lookAt = now.plus(waits.beforeLook(0));
            evidence.orphans().file(new Orphan(hash, reported.receipt(), lookAt, 0, expiresAt));
        }
    }

    /**
     * Looks for the entry once more.
     *
     * @throws StoreUnavailableException when the ledger cannot be used: the orphan stays as it is
     */
    public Look lookAgain(Orphan orphan) {
        Instant now = clock.instant();
        if (bookkeeper.enter(orphan.receipt()) != Outcome.UNKNOWN) {
            evidence.orphans().remove(orphan);
            return Look.FOUND;
        }
        if (!now.isBefore(orphan.expiresAt())) {
            evidence.orphans().remove(orphan);
            return Look.EXPIRED;
        }
        evidence.orphans().postpone(orphan, nextLook(orphan, now));
        return Look.POSTPONED;
    }

    /** The last look falls on the end. */
    private Instant nextLook(Orphan orphan, Instant now) {
        Instant next = now.plus(waits.beforeLook(orphan.looks() + 1));
        return next.isBefore(orphan.expiresAt()) ? next : orphan.expiresAt();
    }
}
