package org.ishaar.simulation;

import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.SmsText;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SmsGateway;
import org.ishaar.simulation.Publication.Outcome;

/** SNS and the phones behind it: accepts, refuses, and now and then leaves its caller in the dark. */
final class SimulatedSns implements SmsGateway {

    private enum Answer {
        THROTTLED,
        UNAVAILABLE,
        LOST_BEFORE,
        LOST_AFTER
    }

    private final World world;
    private final TextChecks checks;
    private int accepted;

    SimulatedSns(World world) {
        this.world = world;
        this.checks = new TextChecks(world);
    }

    @Override
    public SendResult send(PhoneNumber to, SmsText text) {
        Publication publication = world.history.published(to.e164(), text.body());
        long entered = world.now();
        world.pass(world.chance.below(50));
        Answer answer = Answer.values()[world.chance.below(Answer.values().length)];
        boolean troubled = world.strikes(world.knobs.sns());
        if (world.carrier.isSilent()) {
            troubled = true;
            answer = answer.ordinal() % 2 == 0 ? Answer.LOST_BEFORE : Answer.LOST_AFTER;
        }
        world.sender().pause();
        if (isOverdue(entered) || (troubled && answer == Answer.LOST_BEFORE)) {
            return unknown(publication);
        }
        if (isRefused(to, troubled, answer)) {
            return refused(publication, answer);
        }
        return to.e164().equals(Numbers.e164(Numbers.REJECTED))
                ? rejected(publication)
                : accept(publication, entered, troubled && answer == Answer.LOST_AFTER);
    }

    /** Not known when SNS does not answer. */
    @Override
    public boolean isOptedOut(PhoneNumber number) {
        Sender sender = world.sender();
        if (sender.hold != null) {
            sender.hold.asked = true;
        }
        world.history.count("asked whether opted out");
        world.pass(world.chance.below(50));
        sender.pause();
        return !world.strikes(world.knobs.sns()) && world.carrier.hasStopped(number.e164());
    }

    private boolean isRefused(PhoneNumber to, boolean troubled, Answer answer) {
        boolean stuck = world.knobs.stuckNumber() && to.e164().equals(Numbers.e164(Numbers.STUCK));
        boolean outage = world.now() < world.outageUntil;
        return stuck || outage || (troubled && (answer == Answer.THROTTLED || answer == Answer.UNAVAILABLE));
    }

    private SendResult refused(Publication publication, Answer answer) {
        publication.outcome = Outcome.REFUSED;
        world.trace(() -> "publish " + publication.hold.change + ": refused");
        world.sender().pause();
        return new SendResult.TryLater(
                answer == Answer.THROTTLED ? Reason.THROTTLED : Reason.SNS_UNAVAILABLE, "Simulated");
    }

    private SendResult rejected(Publication publication) {
        publication.outcome = Outcome.REJECTED;
        world.trace(() -> "publish " + publication.hold.change + ": rejected");
        world.sender().pause();
        return new SendResult.Rejected("InvalidParameter");
    }

    /** The answer may come when its caller has given up, or find it frozen. */
    private SendResult accept(Publication publication, long entered, boolean lost) {
        accepted++;
        String messageId = "message-" + accepted;
        publication.messageId = messageId;
        publication.acceptedAt = world.now();
        world.trace(() -> "publish " + publication.hold.change + ": TEXT " + messageId);
        checks.arrived(publication);
        world.carrier.take(messageId, publication.number);
        world.sender().pause();
        if (lost || (isOverdue(entered) && world.chance.oneIn(2))) {
            return unknown(publication);
        }
        publication.outcome = Outcome.ACCEPTED;
        return new SendResult.Accepted(messageId);
    }

    private SendResult unknown(Publication publication) {
        publication.outcome = Outcome.UNKNOWN;
        world.sender().disturb();
        world.trace(() -> "publish " + publication.hold.change + ": no answer");
        world.pass(World.CALL.toMillis());
        return new SendResult.Unknown("Simulated");
    }

    private boolean isOverdue(long entered) {
        return world.now() - entered > World.CALL.toMillis();
    }
}
