package org.ishaar.local.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishaar.local.alarm.Alarm;
import org.ishaar.local.alarm.AlarmState;
import org.ishaar.local.alarm.DataPoint;
import org.ishaar.local.alarm.EmbeddedMetrics;
import org.ishaar.local.alarm.MetricData;
import org.ishaar.local.alarm.MissingOperand;

/** What the alarms on our own metrics would have done, by the log of a local run's functions. */
public final class LogReview {

    /** Older trouble is not looked for. */
    static final Duration LOOKED_AT = Duration.ofDays(2);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MetricData data = new MetricData();

    private LogReview() {}

    /**
     * Reads a log.
     *
     * @param scale how much faster than a clock the run's time went: its points are put so far apart
     */
    public static LogReview of(Path log, double scale) throws IOException {
        LogReview review = new LogReview();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            Optional<Instant> first = Optional.empty();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (DataPoint point : EmbeddedMetrics.read(line)) {
                    Instant begin = first.orElse(point.at());
                    first = Optional.of(begin);
                    review.data.add(point.at(scaled(begin, point.at(), scale)));
                }
            }
        }
        return review;
    }

    private static Instant scaled(Instant first, Instant at, double scale) {
        return first.plusMillis((long) (Duration.between(first, at).toMillis() * scale));
    }

    /**
     * What became of an alarm.
     *
     * @param standing ALARM, OK, "was ALARM", or "not known" where the log is shorter than what it looks back at
     * @param since when it last fired
     */
    public record Finding(Alarm alarm, String standing, Optional<Instant> since) {}

    /** Of those alarms that look at our metrics only, up to the end of the log. */
    public List<Finding> findings(List<Alarm> alarms) {
        List<Finding> findings = new ArrayList<>();
        for (Alarm alarm : alarms) {
            if (!alarm.watches(metric -> !metric.namespace().equals("Ishaar"))) {
                findings.add(finding(alarm));
            }
        }
        return findings;
    }

    private Finding finding(Alarm alarm) {
        Instant end = data.last().orElse(Instant.EPOCH).plus(MINUTE);
        Instant first = data.first().orElse(end).plus(MINUTE);
        Instant known = alarm.breachesWithoutData() ? first.plus(alarm.reach()) : first;
        if (known.isAfter(end)) {
            return new Finding(alarm, "not known", Optional.empty());
        }
        AlarmState state = AlarmState.OK;
        Optional<Instant> since = Optional.empty();
        Instant from = known.isBefore(end.minus(LOOKED_AT)) ? end.minus(LOOKED_AT) : known;
        for (Instant at = from; !at.isAfter(end); at = at.plus(MINUTE)) {
            AlarmState before = state;
            state = alarm.at(at, data, before, MissingOperand.ZERO);
            since = state == AlarmState.ALARM && before == AlarmState.OK ? Optional.of(at) : since;
        }
        String past = since.isPresent() ? "was ALARM" : "OK";
        return new Finding(alarm, state == AlarmState.ALARM ? "ALARM" : past, since);
    }
}
