package org.ishaar.receipts.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Verdict;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.FakeJournal;
import org.ishaar.ledger.FakeLedger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** A small world to enter receipts in: a clock one sets, a ledger, orphans, a brake. */
public final class World extends Clock {

    public static final String NUMBER = "+212612345678";
    public static final Duration KEPT = Duration.ofDays(3);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final SentText TEXT = new SentText(1, SmsEncoding.UCS_2, "MA 78");

    public final FakeLedger ledger = new FakeLedger();
    public final FakeJournal journal = new FakeJournal();
    public final FakeOrphans orphans = new FakeOrphans();
    public final Tally tally = new Tally();
    public final List<Instant> holds = new ArrayList<>();
    public final Set<String> hashed = new LinkedHashSet<>();
    public boolean holdFails;
    public boolean hashFails;
    public Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private long sequence = 100;
    private @Nullable Instant heldUntil;

    public final Waits waits = new Waits(
            List.of(Duration.ofMinutes(15), Duration.ofHours(2)),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(4)),
            KEPT);

    public Ports ports() {
        return new Ports(
                ledger,
                id -> ledger.all().stream()
                        .filter(entry -> entry.messageIds().contains(id))
                        .findFirst(),
                new Evidence(orphans, this::hash),
                this::hold,
                journal,
                this);
    }

    /** Hands one line over as a log would have it now. */
    void take(Receipt receipt) {
        take(new Reported(receipt, NUMBER, now));
    }

    void take(Reported reported) {
        Receipts receipts = new Receipts(ports(), waits);
        Map<String, Notification> found = receipts.find(List.of(reported));
        receipts.take(reported, Optional.ofNullable(found.get(reported.receipt().messageId())), tally);
    }

    /** What a carrier says now of a text accepted a minute ago. */
    Receipt receipt(String messageId, Verdict verdict) {
        return new Receipt(messageId, verdict, now.minusSeconds(60), null, null);
    }

    /** A change of complaint C, written after all others, whose text SNS took under the given id. */
    public Notification sent(String messageId) {
        Notification sent = accepted(claimed(), messageId);
        ledger.claim(sent);
        return sent;
    }

    Notification claimed() {
        Status status = new Status("REGISTERED");
        Instant changed = now.plusMillis(sequence);
        StatusChange change = new StatusChange(
                "2026/1",
                ChangeId.of(changed, status),
                status,
                changed,
                null,
                new Language("fr"),
                new Written(Long.toString(sequence++), now.minusSeconds(90)),
                null);
        Terms terms = new Terms(LEASE, "v1", Duration.ofDays(730));
        return Notification.claimed(change, Attempt.first("t" + sequence, now.minusSeconds(70)), terms);
    }

    Notification accepted(Notification held, String messageId) {
        return held.accepted(messageId, TEXT, "v1", now.minusSeconds(60));
    }

    /** Another sender takes an entry that waits. */
    Notification taken(Notification waiting) {
        Notification taken = waiting.taken(waiting.attempt().next("u" + sequence++, now), LEASE);
        replaced(waiting, taken);
        return taken;
    }

    void replaced(Notification asRead, Notification next) {
        LedgerAnswer answer = ledger.replace(asRead, next);
        if (!answer.won()) {
            throw new AssertionError("the test's own write lost to " + answer.standing());
        }
    }

    Notification standing(Notification entry) {
        return find(entry).orElseThrow();
    }

    Optional<Notification> find(Notification entry) {
        return ledger.all().stream()
                .filter(each -> each.change().id().equals(entry.change().id()))
                .findFirst();
    }

    private synchronized String hash(String number) {
        if (hashFails) {
            throw new StoreUnavailableException("hash", "Down", new IllegalStateException());
        }
        hashed.add(number);
        return "hash-of-" + number.length();
    }

    private synchronized boolean hold(Instant until, Instant acceptedAt) {
        if (holdFails) {
            throw new StoreUnavailableException("hold", "Down", new IllegalStateException());
        }
        if (heldUntil != null && !heldUntil.isBefore(acceptedAt)) {
            return false;
        }
        heldUntil = until;
        holds.add(until);
        return true;
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
