package org.ishaar.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;

/** What must hold when all has settled. */
final class Verdict {

    private final World world;
    private final History history;

    Verdict(World world) {
        this.world = world;
        history = world.history;
    }

    void judge() {
        history.dossiers.values().forEach(this::judge);
        history.publications.forEach(this::isRecorded);
        history.receiptVerdict.judge();
    }

    private void judge(Dossier dossier) {
        List<Notification> entries = inOrder(dossier.complaintId);
        Excuses excuses = new Excuses(world, dossier, entries);
        for (Write write : dossier.writes) {
            if (write.isChange() && write.after() != null && !isForgone(write, dossier)) {
                hasAnEntry(write.after().key());
            }
        }
        entries.forEach(entry -> judge(entry, excuses));
        boolean looked = entries.stream().noneMatch(entry -> entry.reason() == Reason.UNCERTAIN);
        if (dossier.cameBackWithNews() && looked && !history.hasUnread(dossier) && !history.leapt) {
            entries.forEach(this::isKept);
        }
        new NumberCorrections(world, dossier, entries).lost().ifPresent(lost -> history.violated("lost", lost));
    }

    private List<Notification> inOrder(String complaintId) {
        return world.table.entriesOf(complaintId).stream()
                .sorted(Comparator.comparingLong(history::sequenceOf))
                .toList();
    }

    /** Of changes whose records expired the audit recovers the last one of a complaint: it sees items, not their past. */
    private boolean isForgone(Write write, Dossier dossier) {
        Item item = dossier.item();
        return history.unread.contains(write) && (item == null || !item.equals(write.after()));
    }

    private void hasAnEntry(ChangeKey change) {
        if (world.table.find(change) == null) {
            history.violated("lost", change + " has no entry");
        }
    }

    private void judge(Notification entry, Excuses excuses) {
        history.count(entry.reason() == null ? entry.state().name() : entry.state() + "/" + entry.reason());
        new JournalTally(world).keepsSecrets(entry.toString());
        if (entry.isUnfinished()) {
            history.violated("ends", FaultyLedger.said(entry) + " came to no end");
            return;
        }
        boolean told = history.publicationsOf(ChangeKey.of(entry)).stream().anyMatch(Publication::wasAccepted);
        if (!told && !history.evidence.isMisled(entry) && !excuses.justify(entry)) {
            history.violated("lost", FaultyLedger.said(entry) + " is not justified");
        }
        if (told && !excuses.mayBeTold(entry)) {
            history.violated("repeats", FaultyLedger.said(entry) + " says what the citizen had just been told");
        }
    }

    /** A complaint that is there again, with something to tell, keeps its changes: a reload must find them. */
    private void isKept(Notification entry) {
        Instant kept = entry.change().written().at().plus(Rulebook.RETENTION).truncatedTo(ChronoUnit.SECONDS);
        boolean expires = entry.expiresAt().isBefore(kept);
        List<Hold> holds = history.holdsOf(ChangeKey.of(entry));
        if (expires && holds.stream().anyMatch(hold -> hold.forgotLate)) {
            history.count("forgotten by a write that its sender had given up");
        } else if (expires && holds.stream().anyMatch(Verdict::isForgottenHalfway)) {
            history.count("forgotten by a sender that was cut off before its second look");
        } else if (expires) {
            history.violated("kept", FaultyLedger.said(entry) + " expires although the complaint is there");
        }
    }

    /**
     * Another invocation had the record of the removal, found it done, and went on; this one let the entry expire when
     * the complaint was back, and came to no second look.
     */
    private static boolean isForgottenHalfway(Hold hold) {
        return hold.forgottenBy != null && hold.forgottenBy.cutOff;
    }

    /** Whoever was told by SNS that it accepted, and came to no harm, has told the ledger. */
    private void isRecorded(Publication text) {
        if (text.outcome != Publication.Outcome.ACCEPTED || text.hold.disturbed) {
            return;
        }
        Notification entry = world.table.find(text.hold.change);
        boolean named = entry != null && entry.messageIds().contains(text.messageId);
        if (!named || !(isHandedOver(entry, text) || cameTooLate(text, entry))) {
            history.violated("recorded", text.hold.change + " was accepted, and the ledger does not say so");
        }
    }

    /** Told when the lease was over and another sender had ended the entry: then its id is all that is added. */
    private boolean cameTooLate(Publication text, Notification entry) {
        return !entry.isUnfinished() && text.settledAt >= text.leaseEnd(world.knobs.skewSeconds());
    }

    /** Where a carrier said that it did not arrive, the entry may have gone on to anything. */
    private boolean isHandedOver(Notification entry, Publication text) {
        return entry.state().isHandedOver() || text.isKnownLost(world.now());
    }
}
