package org.ishaar.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The notifications table as DynamoDB keeps it, without its faults: conditional writes of what differs, consistent
 * reads, and an index of what is due that may show the value before the last. A test compares it with DynamoDB Local.
 */
public final class LedgerTable implements Ledger {

    /** An index shows a write within moments. */
    private static final long LAG = 60_000;

    private record Row(Notification entry, @Nullable Notification before, long writtenAt) {
        private @Nullable Instant dueBefore() {
            return before == null ? null : before.dueAt();
        }
    }

    private record Due(String complaintId, Instant at) {}

    private final Map<String, TreeMap<String, Row>> rows = new TreeMap<>();
    private final Map<String, ChangeKey> pointers = new HashMap<>();
    private final LongSupplier clock;

    public LedgerTable() {
        this(() -> 0);
    }

    LedgerTable(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public LedgerAnswer claim(Notification fresh) {
        Notification standing = find(ChangeKey.of(fresh));
        if (standing == null) {
            put(fresh, null);
            return LedgerAnswer.WON;
        }
        return isSameAttempt(standing, fresh) ? LedgerAnswer.WON : LedgerAnswer.lostTo(standing);
    }

    @Override
    public LedgerAnswer replace(Notification asRead, Notification next) {
        Notification standing = find(ChangeKey.of(asRead));
        if (standing == null) {
            return LedgerAnswer.lostTo(null);
        }
        boolean won = isReplaced(asRead, next) || isWritten(standing, next);
        return won ? LedgerAnswer.WON : LedgerAnswer.lostTo(standing);
    }

    /** The conditional write alone, as one of a transaction. */
    boolean isReplaced(Notification asRead, Notification next) {
        keepFindable(asRead, next);
        Notification standing = find(ChangeKey.of(asRead));
        boolean asItWas = standing != null
                && standing.state() == asRead.state()
                && isSameAttempt(standing, asRead)
                && hasReceiptsAsRead(standing, asRead, next)
                && (standing.expiresLike(asRead) || !next.saysMoreOfTheCitizenThan(asRead));
        if (standing != null && asItWas) {
            put(new EntryDifference(asRead, next).over(standing), standing);
        }
        return asItWas;
    }

    /** The index knows an entry by its last message id: the one before gets a pointer. */
    private void keepFindable(Notification asRead, Notification next) {
        int ids = asRead.messageIds().size();
        if (ids > 0 && next.messageIds().size() > ids) {
            pointers.put(asRead.messageIds().get(ids - 1), ChangeKey.of(next));
        }
    }

    Optional<ChangeKey> pointer(String messageId) {
        return Optional.ofNullable(pointers.get(messageId));
    }

    /** What an index of entries shows; one written a moment ago may show as it was before. */
    List<Notification> indexed(BooleanSupplier lags) {
        List<Notification> shown = new ArrayList<>();
        rows.values()
                .forEach(entries -> entries.values().forEach(row -> {
                    boolean fresh = row.writtenAt() + LAG > clock.getAsLong();
                    Notification entry = fresh && lags.getAsBoolean() ? row.before() : row.entry();
                    if (entry != null) {
                        shown.add(entry);
                    }
                }));
        return shown;
    }

    @Override
    public List<Notification> entriesOf(String complaintId) {
        return rows.getOrDefault(complaintId, new TreeMap<>()).values().stream()
                .map(Row::entry)
                .toList();
    }

    /** Complaints with an entry that is due, oldest first; what lags is shown as it was before its last write. */
    public Set<String> due(Instant now, BooleanSupplier lags) {
        List<Due> due = new ArrayList<>();
        rows.forEach((complaintId, entries) -> entries.values().forEach(row -> {
            Instant at = lags.getAsBoolean() ? row.dueBefore() : row.entry().dueAt();
            if (at != null && !at.isAfter(now)) {
                due.add(new Due(complaintId, at));
            }
        }));
        due.sort(Comparator.comparing(Due::at));
        Set<String> complaints = new LinkedHashSet<>();
        due.forEach(one -> complaints.add(one.complaintId()));
        return complaints;
    }

    List<Notification> all() {
        return rows.keySet().stream()
                .flatMap(complaintId -> entriesOf(complaintId).stream())
                .toList();
    }

    @Nullable
    Notification find(ChangeKey change) {
        TreeMap<String, Row> entries = rows.get(change.complaintId());
        Row row = entries == null ? null : entries.get(change.changeId());
        return row == null ? null : row.entry();
    }

    private void put(Notification entry, @Nullable Notification before) {
        rows.computeIfAbsent(entry.change().complaintId(), ignored -> new TreeMap<>())
                .put(entry.change().id().value(), new Row(EntryDifference.kept(entry), before, clock.getAsLong()));
    }

    private static boolean isSameAttempt(Notification standing, Notification mine) {
        return standing.attempt().number() == mine.attempt().number()
                && standing.attempt().token().equals(mine.attempt().token());
    }

    /** A list of receipts only grows: one that is added to must be as long as it was read. */
    private static boolean hasReceiptsAsRead(Notification standing, Notification asRead, Notification next) {
        return next.receipts().size() == asRead.receipts().size()
                || standing.receipts().size() == asRead.receipts().size();
    }

    /** The caller's own write, seen again by its repeat. */
    private static boolean isWritten(Notification standing, Notification mine) {
        return isSameAttempt(standing, mine)
                && standing.state() == mine.state()
                && standing.reason() == mine.reason()
                && standing.messageIds().equals(mine.messageIds())
                && Objects.equals(standing.dueAt(), mine.dueAt())
                && !mine.saysMoreOfTheCitizenThan(standing)
                && standing.receipts().containsAll(mine.receipts());
    }
}
