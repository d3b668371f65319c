package org.ishaar.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.State;

/** What really happened in a run, whatever the ledger says of it. */
final class History {

    final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    /** Records that expired before anybody read them. */
    final Set<Write> unread = new HashSet<>();

    final List<Publication> publications = new ArrayList<>();
    final List<String> violations = new ArrayList<>();
    final Map<String, Integer> counts = new TreeMap<>();
    /** Whether operators ever rehearsed. */
    boolean rehearsed;
    /** Whether more than a week passed at once: what was written before may be too late. */
    boolean leapt;

    /** While a write arrives that its caller has given up. */
    boolean unheard;

    final ReceiptChecks receipts;
    final EvidenceChecks evidence;
    final ReceiptVerdict receiptVerdict;
    private final World world;
    private final Map<String, Hold> holds = new LinkedHashMap<>();

    History(World world) {
        this.world = world;
        receipts = new ReceiptChecks(world);
        evidence = new EvidenceChecks(world);
        receiptVerdict = new ReceiptVerdict(world);
    }

    void violated(String guarantee, Object what) {
        violations.add(guarantee + ": " + what);
        world.trace(() -> "VIOLATED " + guarantee + ": " + what);
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    Dossier dossier(String complaintId) {
        return dossiers.computeIfAbsent(complaintId, Dossier::new);
    }

    boolean hasUnread(Dossier dossier) {
        return dossier.writes.stream().anyMatch(unread::contains);
    }

    /** Its place in the stream, also where the audit filed it, which does not know it. */
    long sequenceOf(Notification entry) {
        String known = entry.change().written().sequence();
        return known != null
                ? Long.parseLong(known)
                : dossier(entry.change().complaintId()).writesOf(ChangeKey.of(entry)).stream()
                        .mapToLong(Write::sequence)
                        .max()
                        .orElse(Long.MAX_VALUE);
    }

    /** The attempt of this token, begun now by the sender that runs if it was not before. */
    Hold holdOf(Notification entry) {
        return holds.computeIfAbsent(entry.attempt().token(), token -> begin(entry, token));
    }

    private Hold begin(Notification entry, String token) {
        Sender sender = world.sender();
        Hold hold = new Hold(ChangeKey.of(entry), token, sender, world.now());
        if (entry.state() == State.PENDING) {
            sender.hold = hold;
        }
        return hold;
    }

    List<Hold> holdsOf(ChangeKey change) {
        return holds.values().stream()
                .filter(hold -> hold.won && hold.change.equals(change))
                .toList();
    }

    List<Publication> publicationsOf(ChangeKey change) {
        return publications.stream()
                .filter(publication -> publication.hold.change.equals(change))
                .toList();
    }

    /** The text that SNS gave this id; empty when it is none of ours. */
    Optional<Publication> textOf(String messageId) {
        return publications.stream()
                .filter(text -> messageId.equals(text.messageId))
                .findFirst();
    }

    Publication published(String number, String body) {
        Hold hold = world.sender().hold;
        if (hold == null) {
            throw new IllegalStateException("published without having claimed anything");
        }
        Publication publication = new Publication(hold, number, body, world.now());
        publications.add(publication);
        return publication;
    }

    /** The ledger took this version of an entry. */
    void recorded(Hold hold, Notification entry) {
        hold.wonAt = hold.won ? hold.wonAt : world.now();
        hold.won = true;
        boolean forgets =
                entry.expiresAt().isBefore(entry.change().written().at().plus(Rulebook.RETENTION));
        hold.forgotLate |= unheard && forgets;
        if (!unheard) {
            hold.forgottenBy = forgets ? forgetterOf(hold) : null;
        }
        for (Publication publication : publications) {
            boolean named = publication.messageId != null && entry.messageIds().contains(publication.messageId);
            if (named && publication.settledAt == 0) {
                publication.settledAt = world.now();
            }
        }
    }

    /** Whoever writes to it later finds it so. */
    private Sender forgetterOf(Hold hold) {
        return hold.forgottenBy == null ? world.sender() : hold.forgottenBy;
    }

    /** A sender that came to its end undisturbed leaves nothing under way. */
    void ended(Sender sender) {
        publications.stream()
                .filter(text -> text.hold.sender == sender && text.outcome == Publication.Outcome.ACCEPTED)
                .filter(text -> text.settledAt == 0 && sender.lambda.hadTimeLeft())
                .forEach(
                        text -> violated("recorded", text.hold.change + " was accepted, and its sender gave up early"));
        Hold hold = sender.hold;
        if (hold == null || hold.disturbed || !hold.won) {
            return;
        }
        Notification entry = world.table.find(hold.change);
        if (entry != null
                && entry.state() == State.PENDING
                && entry.attempt().token().equals(hold.token)) {
            violated("left-pending", hold.change + " by a sender that nothing disturbed");
        }
    }
}
