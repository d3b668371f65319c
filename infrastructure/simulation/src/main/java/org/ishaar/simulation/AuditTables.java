package org.ishaar.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.ishaar.complaint.Language;
import org.ishaar.notifier.audit.AuditBook;
import org.ishaar.notifier.audit.AuditRun;
import org.ishaar.notifier.audit.Candidate;
import org.ishaar.notifier.audit.Docket;
import org.ishaar.notifier.audit.EntryKey;
import org.ishaar.notifier.audit.LedgerKeys;
import org.ishaar.notifier.audit.Page;
import org.ishaar.notifier.audit.Segment;
import org.ishaar.notifier.decision.StoredComplaint;
import org.ishaar.notifier.stream.StoredItems;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the audit reads and writes, as it meets it: the complaints, the ledger's keys, its own book. */
final class AuditTables implements Docket, AuditBook {

    private final World world;
    private final Calls calls;
    private final BooleanSupplier lags;
    private final StoredItems items = new StoredItems(new Language("ar"));
    private final Map<EntryKey, Candidate> candidates = new TreeMap<>((a, b) -> said(a).compareTo(said(b)));
    private @Nullable AuditRun run;
    private @Nullable String holder;
    private Instant heldUntil = Instant.EPOCH;

    AuditTables(World world, BooleanSupplier lags) {
        this.world = world;
        this.lags = lags;
        calls = new Calls(world);
    }

    @Nullable
    AuditRun run() {
        return run;
    }

    /** Three complaints at most: a page of most segments has nothing and is not worth a call. */
    @Override
    public Page page(Segment segment) {
        List<Dossier> mine = world.history.dossiers.values().stream()
                .filter(dossier -> Math.floorMod(dossier.complaintId.hashCode(), Segment.COUNT) == segment.number())
                .toList();
        Instant seenAt = world.sender().lambda.instant();
        List<StoredComplaint> complaints = mine.isEmpty()
                ? List.of()
                : calls.read(
                        "read a page of complaints",
                        () -> mine.stream()
                                .map(Dossier::item)
                                .flatMap(item -> Optional.ofNullable(item).stream())
                                .map(item -> items.read(image(item), seenAt))
                                .toList());
        return new Page(complaints, List.of(), null, 1);
    }

    @Override
    public Optional<StoredComplaint> find(String complaintId, Instant seenAt) {
        return calls.read(
                "look again at " + complaintId,
                () -> Optional.ofNullable(world.history.dossier(complaintId).item())
                        .map(item -> items.read(image(item), seenAt)));
    }

    private static Map<String, AttributeValue> image(Item item) {
        Map<String, AttributeValue> image = new HashMap<>();
        image.put("complaintId", AttributeValue.fromS(item.complaintId()));
        image.put("status", AttributeValue.fromS(item.status()));
        image.put("statusChangedAt", AttributeValue.fromS(item.changedAt()));
        String language = item.language();
        if (language != null) {
            image.put("language", AttributeValue.fromS(language));
        }
        return image;
    }

    LedgerKeys.Found among(Collection<EntryKey> keys) {
        Set<EntryKey> there = new HashSet<>();
        calls.read("read the ledger's keys", () -> world.table.indexed(lags))
                .forEach(entry -> there.add(new EntryKey(
                        entry.change().complaintId(), entry.change().id().value())));
        there.retainAll(keys);
        return new LedgerKeys.Found(there, 1);
    }

    @Override
    public Optional<AuditRun> lastRun() {
        return calls.read("read the audit's run", () -> Optional.ofNullable(run));
    }

    @Override
    public boolean take(String by, Instant now, Instant until) {
        return calls.write("take the book", () -> {
            boolean free = holder == null || holder.equals(by) || !heldUntil.isAfter(now);
            if (free) {
                holder = by;
                heldUntil = until;
            }
            return free;
        });
    }

    @Override
    public boolean save(AuditRun next, String by) {
        return calls.write("save the audit's run", () -> {
            boolean mine = by.equals(holder);
            run = mine ? next : run;
            return mine;
        });
    }

    @Override
    public void giveBack(String by) {
        calls.write("give the book back", () -> {
            holder = by.equals(holder) ? null : holder;
            return true;
        });
    }

    @Override
    public void remember(Collection<Candidate> missing) {
        calls.write("remember what is missing", () -> {
            missing.forEach(candidate -> candidates.put(key(candidate), candidate));
            return true;
        });
    }

    @Override
    public Iterator<List<Candidate>> remembered() {
        List<Candidate> all = calls.read("read what was missing", () -> List.copyOf(candidates.values()));
        return all.isEmpty()
                ? List.<List<Candidate>>of().iterator()
                : List.of(all).iterator();
    }

    @Override
    public void forget(Candidate candidate) {
        calls.write("forget what was missing", () -> {
            candidates.remove(key(candidate));
            return true;
        });
    }

    private static EntryKey key(Candidate candidate) {
        return new EntryKey(candidate.complaintId(), candidate.changeId().value());
    }

    private static String said(EntryKey key) {
        return key.complaintId() + " " + key.changeId();
    }
}
