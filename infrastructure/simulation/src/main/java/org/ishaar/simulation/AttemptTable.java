package org.ishaar.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.ishaar.complaint.State;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.OpenAttempts;
import org.jspecify.annotations.Nullable;

/** Noted attempts as the notifications table keeps them, and the due index over its entries, without faults. */
public final class AttemptTable implements OpenAttempts {

    private record Note(OpenAttempt attempt, Instant until) {}

    private final TreeMap<String, Note> notes = new TreeMap<>();
    private final LedgerTable ledger;
    private final LongSupplier clock;

    public AttemptTable(LedgerTable ledger, LongSupplier clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void note(OpenAttempt attempt, Instant until) {
        String key = attempt.numberHash() + "#" + attempt.startedAt() + "#" + attempt.complaintId() + "#"
                + attempt.changeId();
        notes.put(key, new Note(attempt, until));
    }

    /** A note whose time is over may be gone at once. */
    @Override
    public List<OpenAttempt> noted(String numberHash, Instant from, Instant to) {
        Instant now = Instant.ofEpochMilli(clock.getAsLong());
        return notes.values().stream()
                .filter(note -> note.until().isAfter(now))
                .map(Note::attempt)
                .filter(attempt -> attempt.mayBeTo(numberHash))
                .filter(attempt -> isBetween(attempt.startedAt(), from, to))
                .toList();
    }

    @Override
    public Optional<List<OpenAttempt>> held(Instant from, Instant to) {
        return Optional.of(stillPending(dueBetween(from, to, () -> false)));
    }

    /** What the index shows, which may lag. */
    List<ChangeKey> dueBetween(Instant from, Instant to, BooleanSupplier lags) {
        return ledger.indexed(lags).stream()
                .filter(entry -> isBetween(entry.dueAt(), from, to))
                .map(ChangeKey::of)
                .toList();
    }

    /** As they stand now. */
    List<OpenAttempt> stillPending(List<ChangeKey> keys) {
        return keys.stream()
                .map(ledger::find)
                .filter(entry -> entry != null && entry.state() == State.PENDING)
                .map(OpenAttempt::of)
                .toList();
    }

    private static boolean isBetween(@Nullable Instant at, Instant from, Instant to) {
        return at != null && !at.isBefore(from) && !at.isAfter(to);
    }
}
