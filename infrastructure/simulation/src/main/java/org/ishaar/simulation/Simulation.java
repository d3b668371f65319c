package org.ishaar.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishaar.complaint.Notification;
import org.ishaar.notifier.decision.Control;

/** One run: the adversary has its moves, then things are left to settle, then all is judged. */
final class Simulation {

    private static final int MINUTE_BY_MINUTE = 60;
    private static final int MOST_ROUNDS = 300;

    private final World world;
    private final Functions functions;
    private final List<Mapping> lanes;
    private final CaseManagement caseManagement;
    private final Adversary adversary;
    private final Receiving receiving;
    private final Auditing auditing;

    private Simulation(long seed, Trace trace, Coroutines coroutines) {
        Chance carriers = new Chance(~seed);
        world = new World(new Chance(seed), carriers, trace, coroutines);
        functions = new Functions(world);
        lanes = List.of(new Mapping("lane-a", world, functions), new Mapping("lane-b", world, functions));
        caseManagement = new CaseManagement(world, this::intoStream);
        adversary = new Adversary(world, functions, lanes, caseManagement);
        receiving = new Receiving(world, carriers, functions);
        auditing = new Auditing(world, new Chance(Long.reverse(seed)), functions, lanes);
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
            adversary.move();
            receiving.move();
            auditing.move();
        }
        while (caseManagement.writesLeft > 0) {
            caseManagement.write();
        }
        settle();
        new Verdict(world).judge();
        return world.history;
    }

    /** No more faults: the stream is read to its end, the bucket replayed, and the resender comes each minute. */
    private void settle() {
        world.trace(() -> "-- left to settle");
        world.calm = true;
        world.control = Control.on(world.knobs.limits());
        receiving.settle();
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
            if (unfinished.isEmpty() && auditing.isDone() && receiving.isDone()) {
                return;
            }
            neighbours.look(unfinished);
            passUntilDue(unfinished, round < MINUTE_BY_MINUTE ? Duration.ofMinutes(1) : Duration.ofHours(1));
            receiving.handleAll();
            auditing.goOn();
            functions.resend();
            drain();
        }
    }

    /** What waits behind an earlier change cannot move before that one does; nor what waits for the next day. */
    private void passUntilDue(List<Notification> unfinished, Duration least) {
        Map<String, Notification> first = new HashMap<>();
        unfinished.forEach(entry -> first.merge(
                entry.change().complaintId(),
                entry,
                (a, b) -> world.history.sequenceOf(a) < world.history.sequenceOf(b) ? a : b));
        long due = first.values().stream()
                .mapToLong(entry -> Objects.requireNonNull(entry.dueAt()).toEpochMilli())
                .min()
                .orElse(Long.MAX_VALUE);
        long next = Math.min(due, Math.min(receiving.next(), auditing.next()));
        long wait = next == Long.MAX_VALUE ? 0 : next - world.now() + 1000L * world.knobs.skewSeconds();
        world.pass(Math.max(least.toMillis(), wait));
    }
}
