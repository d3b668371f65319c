package org.ishaar.notifier.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Missed;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Compares the last change of every complaint with the ledger, once a night, in as many invocations as it takes: a
 * first look at all, and a while later a second at what was missing.
 */
public final class Audit {

    /** With less left of the invocation, the next one goes on. */
    private static final Duration TO_GO_ON = Duration.ofSeconds(60);

    /** An invocation that vanished holds the book for this long beyond its own end. */
    private static final Duration AFTER_THE_END = Duration.ofMinutes(1);

    private final AuditBook book;
    private final AuditJournal journal;
    private final StuckEntries stuck;
    private final AuditTimes times;
    private final FirstLook first;
    private final SecondLook second;
    private final Clock clock;
    private final Supplier<String> tokens;

    public Audit(AuditPorts auditPorts, Ports ports, Rules rules, AuditTimes times) {
        book = auditPorts.book();
        journal = auditPorts.journal();
        stuck = auditPorts.stuck();
        this.times = times;
        Missed missed = new Missed(ports, rules);
        first = new FirstLook(auditPorts, missed);
        second = new SecondLook(auditPorts, ports, missed, times.recordGrace());
        clock = ports.clock();
        tokens = ports.tokens();
    }

    /**
     * Goes on with the night's run, or begins it.
     *
     * @param remaining time left of the invocation
     * @return how many complaints it looked at
     * @throws StoreUnavailableException when a table cannot be used; the next invocation goes on where this one was
     */
    public long goOn(Workers workers, Supplier<Duration> remaining) {
        Optional<AuditRun> last = book.lastRun();
        if (last.filter(run -> run.hasEnded() && isOfTonight(run)).isPresent()) {
            return 0;
        }
        String holder = tokens.get();
        Instant now = clock.instant();
        if (!book.take(holder, now, now.plus(remaining.get()).plus(AFTER_THE_END))) {
            return 0;
        }
        try {
            return goOn(begunOrLast(), new Shift(workers, remaining, holder));
        } finally {
            book.giveBack(holder);
        }
    }

    /** One invocation's means. */
    private record Shift(Workers workers, Supplier<Duration> remaining, String holder) {
        boolean hasTime() {
            return remaining.get().compareTo(TO_GO_ON) > 0;
        }
    }

    /** Read again once nobody else writes it. */
    private AuditRun begunOrLast() {
        AuditRun last = book.lastRun().orElse(null);
        if (last != null && isOfTonight(last)) {
            return last;
        }
        if (last != null && !last.hasEnded()) {
            journal.unfinished(last.night());
        }
        return AuditRun.of(tonight(), clock.instant());
    }

    private long goOn(AuditRun begun, Shift shift) {
        AuditRun run = begun;
        boolean mine = book.save(run, shift.holder());
        while (mine && !run.segmentsToRead().isEmpty() && shift.hasTime()) {
            List<FirstLook.Seen> round = shift.workers().all(run.segmentsToRead(), first::look);
            run = run.with(round);
            mine = book.save(run, shift.holder());
            round.forEach(seen -> stopAt(seen.failure()));
        }
        if (mine && run.segmentsToRead().isEmpty()) {
            finish(run, shift);
        }
        return run.counts().complaints() - begun.counts().complaints();
    }

    /** What the others of its round showed has been written down. */
    private static void stopAt(@Nullable StoreUnavailableException failure) {
        if (failure != null) {
            throw failure;
        }
    }

    private void finish(AuditRun run, Shift shift) {
        AuditRun next = run;
        boolean allLooked = true;
        Iterator<List<Candidate>> pages = book.remembered();
        while (pages.hasNext() && shift.hasTime()) {
            List<Candidate> page = pages.next();
            List<Candidate> ready = page.stream().filter(this::isReady).toList();
            allLooked &= ready.size() == page.size();
            List<SecondLook.Looked> looked = shift.workers().all(ready, second::look);
            next = next.plus(looked.stream().map(SecondLook.Looked::counts).reduce(Counts.NONE, Counts::plus));
            allLooked &= ready.isEmpty() || book.save(next, shift.holder());
            looked.forEach(one -> stopAt(one.failure()));
        }
        if (allLooked && !pages.hasNext() && shift.hasTime()) {
            end(next, shift);
        }
    }

    private void end(AuditRun run, Shift shift) {
        Instant now = clock.instant();
        long overdue = stuck.report(now.minus(AuditTimes.STUCK_AFTER), shift::hasTime);
        if (book.save(run.ended(now), shift.holder())) {
            journal.ended(run, Duration.between(run.startedAt(), now), overdue);
        }
    }

    private boolean isReady(Candidate candidate) {
        return !candidate.seenAt().plus(times.secondLook()).isAfter(clock.instant());
    }

    private boolean isOfTonight(AuditRun run) {
        return !run.night().isBefore(tonight());
    }

    private LocalDate tonight() {
        return times.nightOf(clock.instant());
    }
}
