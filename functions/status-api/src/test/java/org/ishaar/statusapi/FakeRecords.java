package org.ishaar.statusapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.Written;
import org.ishaar.statusapi.record.Complaint;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.EntryKey;
import org.ishaar.statusapi.record.Records;
import org.ishaar.statusapi.record.UnreachableKey;
import org.ishaar.statusapi.record.UnreachablePage;
import org.ishaar.statusapi.record.UnreachableQuery;
import org.jspecify.annotations.Nullable;

/** The two tables in memory; the index gives two keys a page. */
final class FakeRecords implements Records {

    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final int PAGE = 2;

    final Map<ComplaintId, Complaint> complaints = new HashMap<>();
    final Map<EntryKey, Entry> entries = new LinkedHashMap<>();
    final List<String> reads = new ArrayList<>();

    @Nullable
    RuntimeException trouble;

    /** A complaint with an entry for its status, which was written this many minutes after noon. */
    Entry put(String id, String status, int minute, Entry.Step... steps) {
        Instant at = NOON.plusSeconds(60L * minute);
        ChangeId change = ChangeId.of(at, new Status(status));
        ComplaintId complaint = new ComplaintId(id);
        complaints.put(complaint, new Complaint(complaint, new Status(status), at, "RABAT-TPI", change));
        Entry.Step last = steps[steps.length - 1];
        boolean unreached = last.state().equals("UNDELIVERED") || "NO_PHONE_NUMBER".equals(last.reason());
        Entry entry = new Entry(
                new EntryKey(complaint, change),
                new Status(status),
                at,
                "RABAT-TPI",
                "fr",
                new Written(Integer.toString(100 + minute), at),
                last.state().equals("SENT") ? new Entry.Text(1, "GSM_7BIT") : null,
                List.of(steps),
                unreached ? last.at() : null);
        entries.put(entry.key(), entry);
        return entry;
    }

    static Entry.Step step(String state, @Nullable String reason, int minute) {
        return new Entry.Step(state, reason, NOON.plusSeconds(60L * minute));
    }

    private void read(String what) {
        reads.add(what);
        if (trouble != null) {
            throw trouble;
        }
    }

    @Override
    public Optional<Complaint> complaint(ComplaintId id) {
        read("complaint");
        return Optional.ofNullable(complaints.get(id));
    }

    @Override
    public Optional<Entry> entry(EntryKey key) {
        read("entry");
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public Map<ComplaintId, Complaint> complaints(Collection<ComplaintId> ids) {
        read("complaints " + ids.size());
        Map<ComplaintId, Complaint> found = new HashMap<>(complaints);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Map<EntryKey, Entry> entries(Collection<EntryKey> keys) {
        read("entries " + keys.size());
        Map<EntryKey, Entry> found = new HashMap<>(entries);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public List<Entry> history(ComplaintId id) {
        read("history");
        return entries.values().stream()
                .filter(entry -> entry.key().complaint().equals(id))
                .toList();
    }

    @Override
    public UnreachablePage unreachable(UnreachableQuery query) {
        read("unreachable");
        List<UnreachableKey> all = entries.values().stream()
                .filter(entry -> entry.unreachableSince() != null)
                .filter(entry -> query.since() == null || !entry.present().at().isBefore(query.since()))
                .map(entry -> new UnreachableKey(
                        entry.key().complaint().value(),
                        entry.key().change().value(),
                        entry.present().at().toString()))
                .toList();
        UnreachableKey after = query.after();
        int from = after == null ? 0 : all.indexOf(after) + 1;
        List<UnreachableKey> page = all.subList(from, Math.min(from + PAGE, all.size()));
        boolean more = from + PAGE < all.size();
        return new UnreachablePage(page, more ? page.get(page.size() - 1) : null);
    }
}
