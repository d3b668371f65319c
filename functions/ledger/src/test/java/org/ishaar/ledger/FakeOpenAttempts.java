package org.ishaar.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.State;

/** Attempts of unknown outcome, in memory; those of PENDING entries are a FakeLedger's. */
public final class FakeOpenAttempts implements OpenAttempts {

    private final FakeLedger ledger;
    private final List<OpenAttempt> noted = new ArrayList<>();

    /** Runs before PENDING entries are read. */
    public Runnable beforeHeld = () -> {};

    /** Runs after PENDING entries were read: what another sender does just then. */
    public Runnable afterHeld = () -> {};

    /** Runs after an attempt was noted. */
    public Runnable afterNote = () -> {};

    public boolean tooMany;

    public FakeOpenAttempts(FakeLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void note(OpenAttempt attempt, Instant until) {
        if (!noted.contains(attempt)) {
            noted.add(attempt);
        }
        afterNote.run();
    }

    @Override
    public List<OpenAttempt> noted(String numberHash, Instant from, Instant to) {
        return noted.stream()
                .filter(attempt -> attempt.mayBeTo(numberHash))
                .filter(attempt -> isWithin(attempt.startedAt(), from, to))
                .toList();
    }

    @Override
    public Optional<List<OpenAttempt>> held(Instant from, Instant to) {
        Runnable before = beforeHeld;
        beforeHeld = () -> {};
        before.run();
        List<OpenAttempt> held = ledger.all().stream()
                .filter(entry -> isPending(entry, from, to))
                .map(OpenAttempt::of)
                .toList();
        Runnable after = afterHeld;
        afterHeld = () -> {};
        after.run();
        return tooMany ? Optional.empty() : Optional.of(held);
    }

    public List<OpenAttempt> all() {
        return List.copyOf(noted);
    }

    private static boolean isPending(Notification entry, Instant from, Instant to) {
        Instant due = entry.dueAt();
        return entry.state() == State.PENDING && due != null && isWithin(due, from, to);
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && !at.isAfter(to);
    }
}
