package org.ishaar.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Status;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Control;

/** What must hold of each text at the moment that it arrives. */
final class TextChecks {

    private static final long DAY = 86_400_000;
    private static final Language FRENCH = new Language("fr");
    private static final Language ARABIC = new Language("ar");
    /** A record's own number is good for a minute, by a clock that may be off; a stream tells whole seconds. */
    private static final long NUMBER_AGE = 60_000 + 24_000 + 1_000;

    private final World world;

    TextChecks(World world) {
        this.world = world;
    }

    void arrived(Publication text) {
        Dossier dossier = world.history.dossier(text.hold.change.complaintId());
        saysWhatWasWritten(text, dossier.writesOf(text.hold.change));
        goesToTheCitizen(text, dossier);
        followsTheOrder(text, dossier);
        isNoRepeat(text);
        world.history.receiptVerdict.arrived(text);
        letsSleep(text);
        keepsTheCeiling(text);
        if (!mayGoOut(text.hold.sender.lambda.control, text)) {
            world.history.violated("brake", text.hold.change + " texted although sending was stopped");
        }
        world.history.count("texts");
    }

    private void saysWhatWasWritten(Publication text, List<Write> writes) {
        if (writes.stream().noneMatch(write -> !write.isStale() && text.body.equals(bodyOf(write)))) {
            world.history.violated("belongs", "a text that no fresh write of " + text.hold.change + " asks for");
        }
    }

    private static String bodyOf(Write write) {
        Item item = Objects.requireNonNull(write.after());
        return item.isMalformed()
                ? ""
                : Catalogue.load()
                        .text(
                                new Status(item.status()),
                                new ComplaintId(item.complaintId()),
                                item.inFrench() ? FRENCH : ARABIC)
                        .body();
    }

    private void goesToTheCitizen(Publication text, Dossier dossier) {
        long from = text.hold.sender.lambda.startedAt() - NUMBER_AGE;
        boolean theirs = dossier.was(from, item -> item != null && text.number.equals(Numbers.e164(item.number())));
        if (!theirs) {
            world.history.violated("number", text.hold.change + " texted to a number that is not the citizen's");
        }
    }

    /** Told by the wall clocks of the two countries; a sender's own clock may be off. */
    private void letsSleep(Publication text) {
        ZoneId zone = ZoneId.of(text.number.startsWith("+212") ? "Africa/Casablanca" : "Europe/Paris");
        long off = 1000L * world.knobs.skewSeconds() + World.CALL.toMillis();
        boolean awake = isDay(text.acceptedAt - off, zone) || isDay(text.acceptedAt + off, zone);
        if (world.knobs.quiet() && !awake) {
            world.history.violated("quiet", text.hold.change + " texted in the night");
        }
    }

    private static boolean isDay(long time, ZoneId zone) {
        int hour = Instant.ofEpochMilli(time).atZone(zone).getHour();
        return hour >= 8 && hour < 21;
    }

    /** As the control item was when the invocation began. */
    private boolean mayGoOut(Control control, Publication text) {
        Instant holdUntil = control.holdUntil();
        long off = 1000L * world.knobs.skewSeconds();
        return control.brake() == Brake.ON && (holdUntil == null || text.acceptedAt + off >= holdUntil.toEpochMilli());
    }

    /**
     * A day of UTC has no more texts than its ceiling; one that was permitted just before midnight is that day's, and
     * just before it a clock that is ahead shows the next.
     */
    private void keepsTheCeiling(Publication text) {
        long day = text.acceptedAt / DAY;
        long off = 1000L * world.knobs.skewSeconds() + World.CALL.toMillis();
        long sent = world.history.publications.stream()
                .filter(other -> other.acceptedAt / DAY == day && other.acceptedAt % DAY > off)
                .filter(other -> (other.acceptedAt + 1000L * world.knobs.skewSeconds()) / DAY == day)
                .count();
        long ceiling = world.knobs.limits().dailyCeiling();
        if (ceiling > 0 && sent > ceiling) {
            world.history.violated("ceiling", sent + " texts in a day of " + ceiling);
        }
    }

    private void followsTheOrder(Publication text, Dossier dossier) {
        List<Write> mine = dossier.writesOf(text.hold.change);
        for (Publication before : world.history.publications) {
            if (before != text && isOut(before, text) && isLater(dossier.writesOf(before.hold.change), mine)) {
                if (repeatsOneToldLate(text, before)) {
                    world.history.count("repeated after a later change for a sender that outlived its lease");
                    return;
                }
                world.history.violated("order", text.hold.change + " texted after " + before.hold.change);
                return;
            }
        }
    }

    /**
     * LATE_ANSWER of decision 9: the first sender was told of its text when its lease was over and this one held the
     * entry; its word let the later change go.
     */
    private boolean repeatsOneToldLate(Publication text, Publication later) {
        return world.history.publicationsOf(text.hold.change).stream()
                .filter(first -> first != text && first.settledAt >= first.leaseEnd(world.knobs.skewSeconds()))
                .anyMatch(first -> first.settledAt >= text.hold.startedAt && first.settledAt <= later.at);
    }

    /** Where a change was written twice, as in a reload, either place counts. */
    private static boolean isLater(List<Write> these, List<Write> those) {
        return !these.isEmpty()
                && !those.isEmpty()
                && these.get(0).sequence() > those.get(those.size() - 1).sequence();
    }

    /** Whether SNS took it, and no carrier had said, when the other one went out, that it did not arrive. */
    private boolean isOut(Publication text, Publication next) {
        if (!text.wasAccepted() || !text.isKnownLost(next.at)) {
            return text.wasAccepted();
        }
        boolean contradicted = text.isKnownToHaveArrived(next.hold.startedAt);
        boolean stands = text.isLostForGood() || !text.number.equals(next.number) || wentElsewhere(text);
        if (contradicted && stands) {
            world.history.count("sent after carriers had called a text lost, and then delivered");
        }
        return contradicted && !stands;
    }

    /** The complaint had another number in between, and the ledger keeps none: whose the first was cannot be told. */
    private boolean wentElsewhere(Publication text) {
        Dossier dossier = world.history.dossier(text.hold.change.complaintId());
        return dossier.was(text.acceptedAt, item -> item != null && !text.number.equals(Numbers.e164(item.number())));
    }

    private void isNoRepeat(Publication text) {
        List<Publication> before = world.history.publicationsOf(text.hold.change).stream()
                .filter(other -> other != text && isOut(other, text))
                .toList();
        if (before.size() > 1) {
            world.history.violated("thrice", text.hold.change);
        } else if (before.size() == 1) {
            judgeRepeat(text, before.get(0));
        }
    }

    /** The window: SNS took the first, and that was not in the ledger when its lease was over. */
    private void judgeRepeat(Publication second, Publication first) {
        long leaseEnd = first.leaseEnd(world.knobs.skewSeconds());
        boolean known = first.settledAt > 0 && first.settledAt <= second.hold.startedAt;
        boolean excused = first.hold.disturbed || first.hold.sender.outlasted(second.hold.startedAt);
        if (!world.knobs.repeatsUncertain()) {
            world.history.violated("doubled", second.hold.change + " although nothing uncertain is to be repeated");
        } else if (second.hold.startedAt < leaseEnd) {
            world.history.violated("doubled", second.hold.change + " while the first lease ran");
        } else if (known || !excused) {
            world.history.violated("doubled", second.hold.change + " although the first was no secret");
        } else {
            world.history.count("doubled in the window");
        }
    }
}
