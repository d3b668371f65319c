package org.ishaar.notifier.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.FakeJournal;
import org.ishaar.ledger.FakeLedger;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.NotifierSettingsTest;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SmsGateway;
import org.ishaar.notifier.decision.StoredComplaint;
import org.jspecify.annotations.Nullable;

/** A complaints table, a ledger and the audit's book in memory, under a clock that one sets. */
final class Court extends Clock implements Docket, AuditBook, AuditJournal {

    final FakeLedger ledger = new FakeLedger();
    final List<String> told = new ArrayList<>();
    final Map<String, Candidate> candidates = new TreeMap<>();
    int endsAfterPages = Integer.MAX_VALUE;
    boolean tableIsDown;
    int brokenSegment = -1;
    String broken = "";
    int forgetsBeforeItBreaks = Integer.MAX_VALUE;
    Runnable betweenRounds = () -> {};

    @Nullable
    String holder;

    Instant heldUntil = Instant.EPOCH;

    private final TreeMap<String, StoredComplaint> table = new TreeMap<>();
    private Instant now = Instant.parse("2026-03-02T03:00:00Z");
    private @Nullable AuditRun run;
    private int pages;
    private int tokens;

    void writes(String complaintId, String status) {
        table.put(complaintId, stored(complaintId, status, null));
    }

    void writesDatedBack(String complaintId, String status, Duration by) {
        table.put(complaintId, stored(complaintId, status, null, now.minus(by)));
    }

    void writesBadly(String rawId, String status) {
        table.put(rawId, stored(ChangeId.fileUnderHash(rawId), status, "complaintId"));
    }

    void removes(String complaintId) {
        table.remove(complaintId);
    }

    /** As the stream handler does. */
    void records(String complaintId) {
        record(Objects.requireNonNull(table.get(complaintId)).change().id(), complaintId);
    }

    void recordsAsMalformed(String complaintId) {
        record(Objects.requireNonNull(table.get(complaintId)).ifMalformed(), complaintId);
    }

    private void record(ChangeId id, String complaintId) {
        StatusChange change =
                new StatusChange(complaintId, id, null, null, null, language(), new Written("7", now), null);
        Terms terms = new Terms(Duration.ofMinutes(15), "version", Duration.ofDays(730));
        ledger.claim(Notification.claimed(change, Attempt.first("stream", now), terms));
    }

    long audit() {
        pages = 0;
        AuditPorts ports = new AuditPorts(this, this::present, this, (before, goOn) -> 0, this);
        AuditTimes times = new AuditTimes(LocalTime.of(1, 0), Duration.ofMinutes(15), Duration.ofHours(25));
        return new Audit(ports, ports(), rules(), times)
                .goOn(new OneByOne(), () -> Duration.ofMinutes(pages < endsAfterPages ? 10 : 1));
    }

    private Ports ports() {
        return new Ports(
                ledger, id -> Optional.empty(), new NoPhones(), new FakeJournal(), this, () -> "token-" + tokens++);
    }

    private static Rules rules() {
        Map<String, String> environment = new TreeMap<>(NotifierSettingsTest.environment());
        return NotifierSettings.from(environment).rules();
    }

    AuditRun saved() {
        return Objects.requireNonNull(run);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void setTo(Instant instant) {
        now = instant;
    }

    private StoredComplaint stored(String complaintId, String status, @Nullable String bad) {
        return stored(complaintId, status, bad, now.minusSeconds(60));
    }

    private StoredComplaint stored(String complaintId, String status, @Nullable String bad, Instant changedAt) {
        Status code = new Status(status);
        ChangeId malformed = ChangeId.malformed(status, changedAt + " as it was typed");
        ChangeId id = bad == null ? ChangeId.of(changedAt, code) : malformed;
        StatusChange change =
                new StatusChange(complaintId, id, code, changedAt, null, language(), new Written(null, now), null);
        return new StoredComplaint(change, bad, malformed);
    }

    private static Language language() {
        return Language.parse("fr").orElseThrow();
    }

    /** As DynamoDB cuts a table: every key belongs to one segment. */
    @Override
    public Page page(Segment segment) {
        if (tableIsDown || segment.number() == brokenSegment) {
            throw new StoreUnavailableException("scan", "Down", new IllegalStateException());
        }
        pages++;
        Runnable others = betweenRounds;
        betweenRounds = () -> {};
        others.run();
        String after = segment.after();
        List<String> keys = (after == null ? table : table.tailMap(after, false))
                .keySet().stream()
                        .filter(key -> Math.floorMod(key.hashCode(), Segment.COUNT) == segment.number())
                        .toList();
        List<String> page = keys.subList(0, Math.min(PAGE, keys.size()));
        String last = keys.size() > PAGE ? page.get(PAGE - 1) : null;
        return new Page(page.stream().map(this::at).toList(), List.of(), last, 1);
    }

    private StoredComplaint at(String key) {
        return at(Objects.requireNonNull(table.get(key)), now);
    }

    private static StoredComplaint at(StoredComplaint stored, Instant seenAt) {
        StatusChange change = stored.change();
        StatusChange seen = new StatusChange(
                change.complaintId(),
                change.id(),
                change.status(),
                change.changedAt(),
                null,
                change.language(),
                new Written(null, seenAt),
                null);
        return new StoredComplaint(seen, stored.badAttribute(), stored.ifMalformed());
    }

    @Override
    public Optional<StoredComplaint> find(String complaintId, Instant writtenAt) {
        if (complaintId.equals(broken)) {
            throw new IllegalStateException("of the number 0612345678");
        }
        return Optional.ofNullable(table.get(complaintId)).map(stored -> at(stored, writtenAt));
    }

    private LedgerKeys.Found present(Collection<EntryKey> keys) {
        Set<EntryKey> there = new HashSet<>(keys);
        there.retainAll(recorded());
        return new LedgerKeys.Found(there, 1);
    }

    private Set<EntryKey> recorded() {
        return ledger.all().stream().map(entry -> EntryKey.of(entry.change())).collect(Collectors.toSet());
    }

    @Override
    public Optional<AuditRun> lastRun() {
        return Optional.ofNullable(run);
    }

    @Override
    public boolean take(String by, Instant at, Instant until) {
        if (holder != null && heldUntil.isAfter(at)) {
            return false;
        }
        holder = by;
        heldUntil = until;
        return true;
    }

    /** Only what is written down is there again. */
    @Override
    public boolean save(AuditRun next, String by) {
        if (!by.equals(holder)) {
            return false;
        }
        List<Segment> kept = next.segments().stream()
                .map(segment -> new Segment(segment.number(), segment.mark(), segment.mark(), segment.done()))
                .toList();
        run = new AuditRun(next.night(), next.startedAt(), next.endedAt(), kept, next.counts());
        return true;
    }

    @Override
    public void giveBack(String by) {
        if (by.equals(holder)) {
            holder = null;
        }
    }

    @Override
    public void remember(Collection<Candidate> missing) {
        missing.forEach(candidate -> candidates.put(candidate.complaintId(), candidate));
    }

    @Override
    public Iterator<List<Candidate>> remembered() {
        return candidates.isEmpty()
                ? List.<List<Candidate>>of().iterator()
                : List.of(List.copyOf(candidates.values())).iterator();
    }

    @Override
    public void forget(Candidate candidate) {
        if (forgetsBeforeItBreaks-- <= 0) {
            throw new StoreUnavailableException("forget", "Down", new IllegalStateException());
        }
        candidates.remove(candidate.complaintId());
    }

    @Override
    public void ended(AuditRun ended, Duration took, long stuck) {
        Counts counts = ended.counts();
        told.add("ended: complaints=%d entries=%d missing=%d filed=%d stale=%d malformed=%d recorded=%d stuck=%d"
                .formatted(
                        counts.complaints(),
                        counts.entries(),
                        counts.missing(),
                        counts.filed(),
                        counts.stale(),
                        counts.malformed(),
                        counts.recorded(),
                        stuck));
    }

    @Override
    public void unfinished(LocalDate night) {
        told.add("unfinished: " + night);
    }

    @Override
    public void trouble(String what, String code) {
        told.add(what + ": " + code);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** The audit itself texts nobody. */
    private static final class NoPhones implements SmsGateway {
        @Override
        public SendResult send(PhoneNumber to, SmsText text) {
            throw new AssertionError("the audit has sent a text");
        }

        @Override
        public boolean isOptedOut(PhoneNumber number) {
            throw new AssertionError("the audit has asked about a number");
        }
    }

    private static final class OneByOne implements Workers {
        @Override
        public <T, R> List<R> all(List<T> things, Function<T, R> work) {
            return things.stream().map(work).toList();
        }
    }
}
