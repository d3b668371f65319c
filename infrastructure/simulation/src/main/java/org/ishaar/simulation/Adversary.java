package org.ishaar.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Control;

/** What happens next is its choice: who goes on, what breaks, how time passes. */
final class Adversary {

    private static final int MOST_TURNS = 20;
    /** Enough for a sender to be somewhere between claim and settle. */
    private static final int FEW_TURNS = 8;

    private static final List<Integer> SECONDS = List.of(1, 1, 2, 5, 20, 61, 300);
    private static final List<Integer> MINUTES = List.of(5, 14, 16, 16, 61, 245);
    private static final int EIGHT_DAYS = 8 * 24 * 60;
    private static final int LONG_OUTAGE = 80 * 60;

    private final World world;
    private final Functions functions;
    private final List<Mapping> lanes;
    private final CaseManagement caseManagement;

    Adversary(World world, Functions functions, List<Mapping> lanes, CaseManagement caseManagement) {
        this.world = world;
        this.functions = functions;
        this.lanes = lanes;
        this.caseManagement = caseManagement;
    }

    void move() {
        move(world.chance.below(20));
        world.senders.removeIf(Sender::hasEnded);
    }

    private void move(int kind) {
        switch (kind) {
            case 0, 1 -> write();
            case 2, 3 -> letTimePass();
            case 4 -> disturb();
            case 5, 6, 7 -> world.chance.oneOf(lanes).poll();
            case 8 -> functions.resend();
            case 9 -> letGoOnAlone(() -> replay(world.chance.oneOf(lanes)), world.chance.below(FEW_TURNS));
            case 10 -> rush();
            case 11 -> meddle();
            default -> goOn();
        }
    }

    private void write() {
        if (caseManagement.writesLeft > 0) {
            caseManagement.write();
        }
    }

    private void letTimePass() {
        long seconds = world.knobs.unhurried() && world.chance.oneIn(3)
                ? world.chance.oneOf(MINUTES) * 60L
                : world.chance.oneOf(SECONDS);
        if (world.knobs.outlives() && world.chance.oneIn(3)) {
            seconds = Rulebook.LEASE.toSeconds() + world.chance.below(60);
        }
        if (world.knobs.unhurried() && world.chance.oneIn(200)) {
            world.history.leapt = true;
            seconds = EIGHT_DAYS * 60L;
        }
        world.pass(seconds * 1000);
    }

    private void disturb() {
        switch (world.chance.below(5)) {
            case 0 -> world.landLateWrites();
            case 1, 2 -> loseTouch(world.chance.oneOf(lanes));
            case 3 -> turnTheBrake();
            default -> breakSns();
        }
    }

    private void loseTouch(Mapping lane) {
        if (world.knobs.disorderly()) {
            lane.loseTouch();
        }
    }

    private void replay(Mapping lane) {
        if (lane.hasFailures()) {
            lane.replayFailures();
        } else {
            lane.redeliver();
        }
    }

    private void turnTheBrake() {
        if (world.knobs.brake()) {
            Brake brake = world.chance.oneOf(List.of(Brake.ON, Brake.ON, Brake.PAUSED, Brake.PAUSED, Brake.DRY_RUN));
            Instant holdUntil =
                    world.chance.oneIn(3) ? Instant.ofEpochMilli(world.now()).plusSeconds(600) : null;
            world.control = new Control(brake, holdUntil, world.knobs.limits(), Set.of());
            world.history.rehearsed |= brake == Brake.DRY_RUN;
        }
    }

    private void breakSns() {
        if (world.chance.in(world.knobs.sns())) {
            int minutes = world.chance.oneIn(30) ? LONG_OUTAGE : world.chance.oneOf(MINUTES);
            world.outageUntil = world.now() + minutes * 60_000L;
        }
    }

    /** Case management writes and the stream is handled to its end, while those under way stand still. */
    private void rush() {
        write();
        letGoOnAlone(() -> lanes.forEach(Mapping::poll), MOST_TURNS);
    }

    /** Somebody is left in the middle, and the world goes on. */
    private void meddle() {
        int kind = world.chance.below(3);
        if (kind == 0 && world.knobs.outlives()) {
            takeOver();
        } else if (kind == 1 && world.knobs.careless()) {
            putRightMeanwhile(world.chance.oneOf(lanes));
        } else if (world.knobs.disorderly()) {
            abandon(world.chance.oneOf(lanes));
        } else {
            goOn();
        }
    }

    /** Leases run out under those that stand still, and a resender gets somewhere with what they held. */
    private void takeOver() {
        world.pass(Rulebook.LEASE.toMillis() + 1000L * world.chance.below(60));
        letGoOnAlone(functions::resend, world.chance.below(MOST_TURNS));
    }

    /** A number is put right while those stand still who may have read the old one. */
    private void putRightMeanwhile(Mapping lane) {
        letGoOnAlone(
                () -> {
                    functions.resend();
                    lane.poll();
                },
                world.chance.below(FEW_TURNS));
        loseTouch(lane);
        if (caseManagement.writesLeft > 0) {
            caseManagement.putNumberRight();
        }
        letGoOnAlone(() -> lanes.forEach(Mapping::poll), MOST_TURNS);
    }

    /** A function that is taken for dead in the middle of a batch, and overtaken by the next. */
    private void abandon(Mapping lane) {
        letGoOnAlone(lane::poll, world.chance.below(FEW_TURNS));
        lane.loseTouch();
        rush();
    }

    private void letGoOnAlone(Runnable beginning, int turns) {
        List<Sender> standing = List.copyOf(world.senders);
        beginning.run();
        world.letGoOn(sender -> !standing.contains(sender), turns);
    }

    private void goOn() {
        List<Sender> runnable =
                world.senders.stream().filter(Sender::isRunnable).toList();
        if (!runnable.isEmpty()) {
            world.chance.oneOf(runnable).resume();
        }
    }
}
