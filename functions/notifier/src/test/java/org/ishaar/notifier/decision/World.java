package org.ishaar.notifier.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.QuietHours;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Verdict;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.FakeJournal;
import org.ishaar.ledger.FakeLedger;
import org.ishaar.ledger.FakeOpenAttempts;
import org.ishaar.ledger.FakeOrphans;
import org.ishaar.ledger.MessageIds;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Update.NewNumber;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.decision.Update.Removed;
import org.ishaar.notifier.decision.bounds.FakeStores;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.decision.bounds.Sender;
import org.jspecify.annotations.Nullable;

/** A small world to test the decisions in: a clock one sets, a complaints table, a ledger, an SNS. */
final class World extends Clock {

    static final String C = "2026/3101/12";
    static final String NUMBER = "0612345678";
    static final Language FRENCH = Language.parse("fr").orElseThrow();

    final FakeLedger ledger = new FakeLedger();
    final FakeOrphans orphans = new FakeOrphans(ledger);
    final FakeOpenAttempts openAttempts = new FakeOpenAttempts(ledger);
    final FakeSns sns = new FakeSns();
    final FakeJournal journal = new FakeJournal();
    final Map<String, Contact> complaints = new HashMap<>();
    Duration remaining = Duration.ofMinutes(1);
    Brake brake = Brake.ON;
    Audience audience = Audience.EVERYBODY;

    @Nullable
    Instant holdUntil;

    Limits limits = Limits.NONE;
    final FakeStores stores = new FakeStores();
    final Sender sender = new Sender(stores, Lane.STREAM, this);
    final Sender resender = new Sender(stores, Lane.RESENDER, this);
    Set<String> onlyThese = Set.of();
    boolean repeatsUncertain = true;
    boolean adoptsReceipts;
    boolean keyIsGone;
    Duration hold = Duration.ZERO;
    QuietHours quietHours = QuietHours.NONE;
    int textsADay = 10;
    Instant textChangesSince = Instant.EPOCH;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private long sequence = 100;
    private int tokens;

    /** A change of complaint C, written now and in effect since a minute ago. */
    NewStatus change(String status) {
        return change(C, status, now.minusSeconds(60));
    }

    NewStatus change(String complaintId, String status, Instant changedAt) {
        return change(complaintId, status, changedAt, new Written(Long.toString(sequence++), now));
    }

    NewStatus change(String complaintId, String status, Instant changedAt, Written written) {
        Status code = new Status(status);
        ChangeId id = ChangeId.of(changedAt, code);
        Contact contact = complaints.computeIfAbsent(complaintId, ignored -> new Contact(NUMBER));
        StatusChange change = new StatusChange(complaintId, id, code, changedAt, "RABAT", FRENCH, written, null);
        return new NewStatus(change, false, contact);
    }

    /** The same change written once more, later. */
    NewStatus again(NewStatus news) {
        StatusChange change = news.change();
        return change(change.complaintId(), change.knownStatus().code(), Objects.requireNonNull(change.changedAt()));
    }

    static NewStatus inserted(NewStatus news) {
        return new NewStatus(news.change(), true, news.contact());
    }

    void handle(Update... updates) {
        for (Update update : updates) {
            new Notifier(ports(), rules()).handle(update, run());
        }
    }

    /** Handles until the sender ends suddenly, as by a crash. */
    void handleUntilVanished(Update update) {
        try {
            handle(update);
        } catch (ResenderTest.Vanished e) {
            journal.told.add("vanished");
        }
    }

    /** What the resender does at the given time later. */
    void resendAfter(Duration time) {
        pass(time);
        resend(C);
    }

    void resend(String complaintId) {
        new Resender(ports(), rules()).clear(complaintId, resenderRun());
    }

    /** A carrier's word, that comes in as of a text no entry knows. */
    void receive(String messageId, Instant acceptedAt, Verdict verdict) {
        PhoneNumber number = (PhoneNumber) PhoneNumber.read(NUMBER, "MA");
        Receipt receipt = new Receipt(messageId, verdict, acceptedAt, null, null);
        orphans.file(new Orphan(hash(number.e164()), receipt, now, 0, now.plus(Duration.ofDays(3))));
    }

    String hash(String e164) {
        if (keyIsGone) {
            throw new StoreUnavailableException("hash", "DisabledException", new IllegalStateException());
        }
        return "hash of " + e164.substring(1);
    }

    /** The citizen's number is put right, as the item and then as a record. */
    NewNumber correctNumber(String number) {
        complaints.put(C, new Contact(number));
        return new NewNumber(C, new Written(Long.toString(sequence++), now));
    }

    Removed remove(String complaintId) {
        complaints.remove(complaintId);
        return new Removed(complaintId);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Invocation run() {
        return run(sender);
    }

    Invocation resenderRun() {
        return run(resender);
    }

    private Invocation run(Sender one) {
        Control control = new Control(brake, holdUntil, audience, limits, Set.of());
        return new Invocation(control, one.bounds(limits, journal, this::pass), () -> remaining, this::pass);
    }

    Ports ports() {
        Complaints table = id -> Optional.ofNullable(complaints.get(id));
        return new Ports(ledger, table, sns, journal, this, () -> "token-" + tokens++).with(witnesses());
    }

    private Optional<Witnesses> witnesses() {
        MessageIds ids = id -> ledger.all().stream()
                .filter(entry -> entry.messageIds().contains(id))
                .findFirst();
        return adoptsReceipts ? Optional.of(new Witnesses(this::hash, orphans, ids, openAttempts)) : Optional.empty();
    }

    Rules rules() {
        return new Rules(
                Catalogue.load(),
                new Recipients("MA", Set.of("MA", "FR"), onlyThese),
                new Patience(
                        Duration.ofMinutes(15),
                        List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(4)),
                        Duration.ofHours(72),
                        Duration.ofHours(1),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1),
                        repeatsUncertain),
                new Freshness(Duration.ofHours(168), textChangesSince),
                new Courtesy(hold, quietHours, textsADay),
                Duration.ofDays(730));
    }

    /** Each entry as "STATUS STATE/REASON", in the order of claiming. */
    List<String> states() {
        List<String> states = new ArrayList<>();
        for (Notification entry : ledger.all()) {
            states.add(entry.change().status() + " " + FakeJournal.stateOf(entry));
        }
        return states;
    }

    /** The bodies of the texts on the phones, as the statuses they tell of. */
    List<String> told() {
        return sns.texts().stream().map(text -> statusOf(text.body())).toList();
    }

    Notification entry(int index) {
        return ledger.all().get(index);
    }

    private static String statusOf(String body) {
        Catalogue catalogue = Catalogue.load();
        return catalogue.codes().stream()
                .filter(code ->
                        catalogue.text(code, new ComplaintId(C), FRENCH).body().equals(body))
                .map(Status::code)
                .findFirst()
                .orElse("?");
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
}
