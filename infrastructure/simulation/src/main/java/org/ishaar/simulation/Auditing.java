package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.audit.Audit;
import org.ishaar.notifier.audit.AuditJournal;
import org.ishaar.notifier.audit.AuditPorts;
import org.ishaar.notifier.audit.AuditRun;
import org.ishaar.notifier.audit.AuditTimes;
import org.ishaar.notifier.audit.Workers;

/** Stream records that expire unread, and the audit that looks for their changes; nothing in runs without it. */
final class Auditing {

    private static final LocalTime BEGINS = LocalTime.of(1, 0);
    /** As in template.yaml. */
    private static final AuditTimes TIMES = new AuditTimes(BEGINS, Duration.ofMinutes(15), Duration.ofHours(25));

    private static final Duration LIMIT = Duration.ofMinutes(15);
    /** Longer than a stream keeps records. */
    private static final Duration TOO_LONG = Duration.ofHours(25);

    private final World world;
    private final Chance chance;
    private final Functions functions;
    private final List<Mapping> lanes;
    private final AuditTables tables;
    private final boolean on;
    private int delays;
    /** When everything that was written had been written, and records came no more; 0 before. */
    private long quietSince;

    Auditing(World world, Chance chance, Functions functions, List<Mapping> lanes) {
        this.world = world;
        this.chance = chance;
        this.functions = functions;
        this.lanes = lanes;
        tables = new AuditTables(world, functions::lags);
        on = chance.oneIn(6);
        delays = chance.between(1, 2);
    }

    void move() {
        if (on) {
            switch (chance.below(12)) {
                case 0, 1 -> audit();
                case 2 -> stall();
                default -> {}
            }
        }
    }

    /** Nobody reads the stream for a day. */
    private void stall() {
        if (delays > 0 && chance.oneIn(3)) {
            delays--;
            world.pass(TOO_LONG.toMillis());
            lanes.forEach(Mapping::expire);
        }
    }

    private Sender audit() {
        return functions.start("auditor", LIMIT, (lambda, sender) -> {
            AuditPorts ports = new AuditPorts(tables, tables::among, tables, (before, goOn) -> 0, new Silence());
            try {
                new Audit(ports, functions.ports(lambda), Rulebook.by(world.knobs), TIMES)
                        .goOn(new OneByOne(), lambda::remaining);
            } catch (StoreUnavailableException e) {
                world.trace(() -> "ends: the audit could not go on");
            }
        });
    }

    void goOn() {
        if (on) {
            quietSince = quietSince == 0 ? world.now() : quietSince;
            audit();
        }
    }

    /** Whether a run has begun and ended since the stream was read to its end. */
    boolean isDone() {
        AuditRun run = tables.run();
        return !on
                || (quietSince > 0
                        && run != null
                        && run.endedAt() != null
                        && run.startedAt().toEpochMilli() > quietSince + 2000L * world.knobs.skewSeconds());
    }

    /** When the audit has to be called again; the largest time when it is over. */
    long next() {
        if (isDone()) {
            return Long.MAX_VALUE;
        }
        AuditRun run = tables.run();
        LocalDate night = Instant.ofEpochMilli(world.now())
                .minusSeconds(BEGINS.toSecondOfDay())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        boolean ended = run != null && run.endedAt() != null && night.equals(run.night());
        Instant tomorrow = night.plusDays(1).atTime(BEGINS).toInstant(ZoneOffset.UTC);
        return ended
                ? tomorrow.toEpochMilli()
                : world.now() + Duration.ofMinutes(5).toMillis();
    }

    private static final class OneByOne implements Workers {
        @Override
        public <T, R> List<R> all(List<T> things, Function<T, R> work) {
            return things.stream().map(work).toList();
        }
    }

    private final class Silence implements AuditJournal {
        @Override
        public void ended(AuditRun run, Duration took, long stuck) {
            world.trace(() -> "tells of an audit: " + run.counts());
            world.history.count("audits");
        }

        @Override
        public void unfinished(LocalDate night) {
            world.trace(() -> "tells of an audit that was not finished");
        }

        @Override
        public void trouble(String what, String code) {
            world.trace(() -> "tells of trouble: " + what + " " + code);
        }
    }
}
