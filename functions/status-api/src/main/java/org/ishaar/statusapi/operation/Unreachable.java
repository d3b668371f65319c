package org.ishaar.statusapi.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.record.Complaint;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.EntryKey;
import org.ishaar.statusapi.record.Records;
import org.ishaar.statusapi.record.UnreachableKey;
import org.ishaar.statusapi.record.UnreachablePage;
import org.ishaar.statusapi.record.UnreachableQuery;

/** The index over unreachable citizens, less what is no longer so: the index keeps every change and lags a little. */
final class Unreachable {

    /** How many pages with nothing to tell are turned in one call. */
    private static final int MOST_PAGES = 5;

    private final Records records;

    Unreachable(Records records) {
        this.records = records;
    }

    /** A page with something to tell, or the last one; after a few without anything the caller comes again. */
    UnreachablePage page(UnreachableQuery asked) {
        UnreachablePage page = records.unreachable(asked);
        for (int turned = 1; turned < MOST_PAGES && page.last() != null; turned++) {
            if (!latest(page.keys()).isEmpty()) {
                return page;
            }
            page = records.unreachable(asked.after(page.last()));
        }
        return page;
    }

    /** Those whose change is the complaint's present one and still has not reached its citizen. */
    List<Entry> stillSo(List<UnreachableKey> keys) {
        List<EntryKey> latest = latest(keys);
        Map<EntryKey, Entry> entries = records.entries(latest);
        return latest.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .filter(entry -> entry.unreachableSince() != null)
                .toList();
    }

    private List<EntryKey> latest(List<UnreachableKey> keys) {
        Set<EntryKey> candidates = new LinkedHashSet<>();
        keys.forEach(key -> entryKey(key).ifPresent(candidates::add));
        Map<ComplaintId, Complaint> complaints = records.complaints(
                candidates.stream().map(EntryKey::complaint).distinct().toList());
        List<EntryKey> latest = new ArrayList<>();
        for (EntryKey candidate : candidates) {
            Complaint complaint = complaints.get(candidate.complaint());
            if (complaint != null && complaint.change().equals(candidate.change())) {
                latest.add(candidate);
            }
        }
        return latest;
    }

    private static Optional<EntryKey> entryKey(UnreachableKey key) {
        return ComplaintId.parse(key.complaintId()).map(id -> new EntryKey(id, new ChangeId(key.changeId())));
    }
}
