package org.ishaar.notifier.decision.bounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ishaar.ledger.Journal;

/** The ceilings of a day of UTC, as one invocation meets them: a batch job gone wrong must not text a country. */
public final class Ceilings {

    private final Shares shares;
    private final Limits limits;
    private final Clock clock;
    private final Journal journal;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * What this instance has set aside.
     *
     * @param abroad of the texts to other countries, which count in the total too
     */
    public record Shares(DayShare total, DayShare abroad) {}

    public Ceilings(Shares shares, Limits limits, Clock clock, Journal journal) {
        this.shares = shares;
        this.limits = limits;
        this.clock = clock;
        this.journal = journal;
    }

    /** Room for one text below the day's ceilings; empty when one of them is reached, which operators are told once. */
    public Optional<Room> take(boolean abroad) {
        LocalDate today = today();
        if (limits.dailyCeiling() > 0 && !shares.total.take(today, limits.dailyCeiling())) {
            return none("total");
        }
        Room room = new Room(today, abroad && limits.dailyCeilingAbroad() > 0);
        if (room.abroad && !shares.abroad.take(today, limits.dailyCeilingAbroad())) {
            shares.total.giveBack(today);
            return none("abroad");
        }
        return Optional.of(room);
    }

    /** Whether no text at all may go out any more today, as far as is known without asking; operators are told once. */
    public boolean isReached() {
        boolean reached = limits.dailyCeiling() > 0 && shares.total.isUsedUp(today(), limits.dailyCeiling());
        if (reached) {
            tell("total");
        }
        return reached;
    }

    private Optional<Room> none(String which) {
        tell(which);
        return Optional.empty();
    }

    private void tell(String which) {
        if (!told.getAndSet(true)) {
            journal.trouble("ceiling-reached", which);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** One text's room below the ceilings of the day that it was taken on. */
    public final class Room {
        private final LocalDate day;
        private final boolean abroad;

        private Room(LocalDate day, boolean abroad) {
            this.day = day;
            this.abroad = abroad;
        }

        /** SNS did not take the text. */
        public void giveBack() {
            shares.total.giveBack(day);
            if (abroad) {
                shares.abroad.giveBack(day);
            }
        }
    }
}
