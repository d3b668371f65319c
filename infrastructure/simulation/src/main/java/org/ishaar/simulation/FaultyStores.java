package org.ishaar.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.OpenAttempts;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.Witnesses;
import org.ishaar.receipts.decision.Evidence;

/** What receipts are kept in and found by, as functions meet it: calls fail, and indexes lag. */
final class FaultyStores implements OpenAttempts {

    private final World world;
    private final Calls calls;
    private final BooleanSupplier lags;
    private final AttemptTable attempts;
    private final FaultyOrphans orphans;

    FaultyStores(World world, BooleanSupplier lags) {
        this.world = world;
        this.lags = lags;
        calls = new Calls(world);
        attempts = new AttemptTable(world.table, world::now);
        orphans = new FaultyOrphans(world, calls);
    }

    /** For the senders; none where receipts are not adopted. */
    Optional<Witnesses> witnesses() {
        return world.carrier.adopts()
                ? Optional.of(new Witnesses(this::hash, orphans, this::entryOf, this))
                : Optional.empty();
    }

    Evidence evidence() {
        return new Evidence(orphans, this::hash);
    }

    /** Each instance asks for the key once; that takes no longer than a claim's own write. */
    private String hash(String e164) {
        if (world.strikes(world.knobs.store() / 8)) {
            world.trace(() -> "has no key");
            throw new StoreUnavailableException("derive the key", "Down", new IllegalStateException("simulated"));
        }
        return hashOf(e164);
    }

    static String hashOf(String e164) {
        return "hash-" + Integer.toHexString(e164.hashCode());
    }

    /** By the index, then by the pointers; whatever they lead to is asked itself. */
    Optional<Notification> entryOf(String messageId) {
        List<ChangeKey> shown = calls.read(
                "find " + messageId,
                () -> world.table.indexed(lags).stream()
                        .filter(entry -> isLast(messageId, entry.messageIds()))
                        .map(ChangeKey::of)
                        .toList());
        Optional<Notification> found = shown.stream().findFirst().flatMap(key -> entry(key, messageId));
        return found.or(() -> calls.read("follow " + messageId, () -> world.table.pointer(messageId))
                .flatMap(key -> entry(key, messageId)));
    }

    private static boolean isLast(String messageId, List<String> ids) {
        return !ids.isEmpty() && ids.get(ids.size() - 1).equals(messageId);
    }

    private Optional<Notification> entry(ChangeKey key, String messageId) {
        return calls.read("read " + key, () -> Optional.ofNullable(world.table.find(key)))
                .filter(entry -> entry.messageIds().contains(messageId));
    }

    @Override
    public void note(OpenAttempt attempt, Instant until) {
        world.history.evidence.noted(attempt);
        calls.write("note " + attempt.changeId(), () -> {
            attempts.note(attempt, until);
            world.trace(() -> "notes " + attempt);
            return true;
        });
    }

    @Override
    public List<OpenAttempt> noted(String numberHash, Instant from, Instant to) {
        return calls.read("read the notes", () -> attempts.noted(numberHash, from, to));
    }

    @Override
    public Optional<List<OpenAttempt>> held(Instant from, Instant to) {
        List<ChangeKey> keys = calls.read("read what is held", () -> attempts.dueBetween(from, to, lags));
        return Optional.of(calls.read("read those", () -> attempts.stillPending(keys)));
    }

    /** The brake's item, unless a later end stands in it. */
    boolean hold(Instant until, Instant acceptedAt) {
        return calls.write("hold all sending", () -> {
            Control control = world.control;
            Instant standing = control.holdUntil();
            boolean held = standing == null || standing.isBefore(acceptedAt);
            if (held) {
                world.trace(() -> "holds all sending until " + until.truncatedTo(ChronoUnit.DAYS));
                world.control = new Control(control.brake(), until, control.limits(), control.unreadable());
            }
            world.history.receipts.held(acceptedAt);
            return held;
        });
    }
}
