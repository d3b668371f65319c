package org.ishaar.notifier.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one night's comparison has come; kept between invocations.
 *
 * @param night date of the night that it is the run of
 * @param endedAt null until it has ended
 * @param segments by number
 */
public record AuditRun(
        LocalDate night, Instant startedAt, @Nullable Instant endedAt, List<Segment> segments, Counts counts) {

    public AuditRun {
        segments = List.copyOf(segments);
    }

    static AuditRun of(LocalDate night, Instant now) {
        return new AuditRun(night, now, null, Segment.all(), Counts.NONE);
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    List<Segment> segmentsToRead() {
        return segments.stream().filter(segment -> !segment.done()).toList();
    }

    /** After a page of every segment, as far as they could be read. */
    AuditRun with(List<FirstLook.Seen> round) {
        List<Segment> next = new ArrayList<>(segments);
        Counts sum = counts;
        for (FirstLook.Seen seen : round) {
            next.set(seen.segment().number(), seen.segment());
            sum = sum.plus(seen.counts());
        }
        return new AuditRun(night, startedAt, endedAt, next, sum);
    }

    AuditRun plus(Counts more) {
        return new AuditRun(night, startedAt, endedAt, segments, counts.plus(more));
    }

    AuditRun ended(Instant now) {
        return new AuditRun(night, startedAt, now, segments, counts);
    }
}
