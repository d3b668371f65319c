package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ishaar.complaint.Notification;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Control;

/** One run: the adversary has its moves, then things are left to settle, then all is judged. */
final class Simulation {

    private static final int MINUTE_BY_MINUTE = 60;
    private static final int MOST_TURNS = 20;
    private static final int MOST_ROUNDS = 300;
    private static final List<Integer> SECONDS = List.of(1, 1, 2, 5, 20, 61, 300);
    private static final List<Integer> MINUTES = List.of(5, 14, 16, 16, 61, 245);
    private static final int EIGHT_DAYS = 8 * 24 * 60;
    private static final int LONG_OUTAGE = 80 * 60;

    private final World world;
    private final Functions functions;
    private final List<Mapping> lanes;
    private final CaseManagement caseManagement;

    private Simulation(long seed, Trace trace, Coroutines coroutines) {
        world = new World(new Chance(seed), trace, coroutines);
        functions = new Functions(world);
        lanes = List.of(new Mapping("lane-a", world, functions), new Mapping("lane-b", world, functions));
        caseManagement = new CaseManagement(world, this::intoStream);
    }

    private void intoStream(Write write) {
        lanes.get(Math.floorMod(write.complaintId().hashCode(), lanes.size())).add(write);
    }

    /** Runs one seed, with what it says on the way. */
    static Outcome outcomeOf(long seed, Trace trace, Coroutines coroutines) {
        History history = new Simulation(seed, trace, coroutines).run();
        return new Outcome(seed, history.violations, history.counts);
    }

    private History run() {
        world.trace(() -> world.knobs.toString());
        caseManagement.write();
        for (int step = 0; step < world.knobs.steps(); step++) {
            move(world.chance.below(20));
        }
        while (caseManagement.writesLeft > 0) {
            caseManagement.write();
        }
        settle();
        new Verdict(world).judge();
        return world.history;
    }

    private void move(int kind) {
        switch (kind) {
            case 0, 1 -> write();
            case 2, 3 -> letTimePass();
            case 4 -> disturb();
            case 5, 6, 7 -> world.chance.oneOf(lanes).poll();
            case 8 -> functions.resend();
            case 9 -> replay(world.chance.oneOf(lanes));
            case 10 -> rush();
            default -> goOn();
        }
        world.senders.removeIf(Sender::hasEnded);
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
        List<Sender> standing = List.copyOf(world.senders);
        lanes.forEach(Mapping::poll);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            List<Sender> rushing = world.senders.stream()
                    .filter(sender -> sender.isRunnable() && !standing.contains(sender))
                    .toList();
            rushing.forEach(Sender::resume);
        }
    }

    private void goOn() {
        List<Sender> runnable =
                world.senders.stream().filter(Sender::isRunnable).toList();
        if (!runnable.isEmpty()) {
            world.chance.oneOf(runnable).resume();
        }
    }

    /** No more faults: the stream is read to its end, the bucket replayed, and the resender comes each minute. */
    private void settle() {
        world.trace(() -> "-- left to settle");
        world.calm = true;
        world.control = Control.on(world.knobs.limits());
        world.outageUntil = 0;
        world.landLateWrites();
        drain();
        long since = world.now();
        while (lanes.stream().anyMatch(lane -> !lane.isIdle())) {
            lanes.forEach(Mapping::poll);
            drain();
        }
        lanes.forEach(Mapping::replayFailures);
        drain();
        resendUntilAllHasEnded(since);
    }

    private void drain() {
        while (!world.senders.isEmpty()) {
            List.copyOf(world.senders).stream().filter(Sender::isRunnable).forEach(Sender::resume);
            world.senders.removeIf(Sender::hasEnded);
        }
    }

    private void resendUntilAllHasEnded(long since) {
        Neighbours neighbours = new Neighbours(world, since);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Notification> unfinished = world.table.all().stream()
                    .filter(Notification::isUnfinished)
                    .toList();
            if (unfinished.isEmpty()) {
                return;
            }
            neighbours.look(unfinished);
            passUntilDue(unfinished, round < MINUTE_BY_MINUTE ? Duration.ofMinutes(1) : Duration.ofHours(1));
            functions.resend();
            drain();
        }
    }

    /** What waits behind an earlier change cannot move before that one does; nor what waits for the next day. */
    private void passUntilDue(List<Notification> unfinished, Duration least) {
        Map<String, Notification> first = new HashMap<>();
        unfinished.forEach(entry -> first.merge(
                entry.change().complaintId(), entry, (a, b) -> Excuses.sequenceOf(a) < Excuses.sequenceOf(b) ? a : b));
        long due = first.values().stream()
                .mapToLong(entry -> Objects.requireNonNull(entry.dueAt()).toEpochMilli())
                .min()
                .orElseThrow();
        long wait = due - world.now() + 1000L * world.knobs.skewSeconds();
        world.pass(Math.max(least.toMillis(), wait));
    }
}
