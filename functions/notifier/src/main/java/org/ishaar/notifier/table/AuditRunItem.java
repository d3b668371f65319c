package org.ishaar.notifier.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishaar.complaint.ChangeId;
import org.ishaar.notifier.audit.AuditRun;
import org.ishaar.notifier.audit.Candidate;
import org.ishaar.notifier.audit.Counts;
import org.ishaar.notifier.audit.Segment;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The audit's run and candidates as attributes. */
final class AuditRunItem {

    private AuditRunItem() {}

    static Map<String, AttributeValue> of(AuditRun run) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("night", AttributeValue.fromS(run.night().toString()));
        item.put("startedAt", AttributeValue.fromS(run.startedAt().toString()));
        if (run.endedAt() != null) {
            item.put("endedAt", AttributeValue.fromS(run.endedAt().toString()));
        }
        item.put(
                "segments",
                AttributeValue.fromL(
                        run.segments().stream().map(AuditRunItem::segment).toList()));
        Counts counts = run.counts();
        item.put("complaints", number(counts.complaints()));
        item.put("entries", number(counts.entries()));
        item.put("missing", number(counts.missing()));
        item.put("filed", number(counts.filed()));
        item.put("stale", number(counts.stale()));
        item.put("malformed", number(counts.malformed()));
        item.put("recorded", number(counts.recorded()));
        item.put("readUnits", AttributeValue.fromN(Double.toString(counts.readUnits())));
        return item;
    }

    /** Empty where the item holds no run yet. */
    static Optional<AuditRun> read(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("run")).map(run -> run(run.m()));
    }

    static Candidate candidate(Map<String, AttributeValue> item) {
        return new Candidate(
                required(item, "changeId").s(),
                new ChangeId(required(item, "missingChange").s()),
                Instant.ofEpochMilli(number(item, "seenAt")));
    }

    private static AuditRun run(Map<String, AttributeValue> run) {
        AttributeValue endedAt = run.get("endedAt");
        List<AttributeValue> segments = required(run, "segments").l();
        return new AuditRun(
                LocalDate.parse(required(run, "night").s()),
                Instant.parse(required(run, "startedAt").s()),
                endedAt == null ? null : Instant.parse(endedAt.s()),
                IntStream.range(0, segments.size())
                        .mapToObj(number -> segment(number, segments.get(number).m()))
                        .toList(),
                counts(run));
    }

    private static Counts counts(Map<String, AttributeValue> run) {
        return new Counts(
                number(run, "complaints"),
                number(run, "entries"),
                number(run, "missing"),
                number(run, "filed"),
                counted(run, "stale"),
                counted(run, "malformed"),
                number(run, "recorded"),
                Double.parseDouble(required(run, "readUnits").n()));
    }

    private static AttributeValue segment(Segment segment) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("done", AttributeValue.fromBool(segment.done()));
        if (segment.mark() != null) {
            item.put("mark", AttributeValue.fromS(segment.mark()));
        }
        return AttributeValue.fromM(item);
    }

    private static Segment segment(int number, Map<String, AttributeValue> item) {
        @Nullable AttributeValue value = item.get("mark");
        String mark = value == null ? null : value.s();
        return new Segment(number, mark, mark, required(item, "done").bool());
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(required(item, name).n());
    }

    /** Nothing in a run that an earlier version of the function began. */
    private static long counted(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? number(item, name) : 0;
    }

    private static AttributeValue required(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
