package org.ishaar.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.local.alarm.Alarm;
import org.ishaar.local.alarm.Alarms;
import org.ishaar.local.drill.LogReview.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReviewTest {

    private static final Instant BEGIN = Instant.parse("2026-03-04T12:00:00Z");

    private final List<String> lines = new ArrayList<>(List.of("{\"level\":\"INFO\",\"event\":\"recorded\"}"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsWhatFiresAtTheEndOfALogAndWhatHasFired() throws IOException {
        run(BEGIN, 90, 60, 30);
        lines.add(line(BEGIN.plusSeconds(600), "Failed", 1));

        assertThat(standing("held-warning", 1)).isEqualTo("ALARM 2026-03-04T13:30:00Z");
        assertThat(standing("failed-warning", 1)).isEqualTo("was ALARM 2026-03-04T12:11:00Z");
        assertThat(standing("held-critical", 1)).isEqualTo("OK");
    }

    @Test
    void putsTheMinutesOfAFasterRunAsFarApartAsTheyStandFor() throws IOException {
        run(BEGIN, 90, 1, 30);

        assertThat(standing("held-warning", 60)).isEqualTo("ALARM 2026-03-04T13:30:00Z");
        assertThat(standing("held-warning", 1)).isEqualTo("OK");
    }

    @Test
    void doesNotTakeTheTimeBeforeALogForSilence() throws IOException {
        run(BEGIN, 12, 60, 12);
        assertThat(standing("resender-still-critical", 1)).isEqualTo("not known");
        assertThat(standing("audit-absent-critical", 1)).isEqualTo("not known");

        run(BEGIN.plusSeconds(12 * 60), 10, 60, 10);
        assertThat(standing("resender-still-critical", 1)).isEqualTo("OK");

        run(BEGIN.plusSeconds(3600), 1, 60, 1);
        assertThat(standing("resender-still-critical", 1)).isEqualTo("was ALARM 2026-03-04T12:37:00Z");
    }

    @Test
    void looksOnlyAtAlarmsOnOurMetricsAndCountsThoseInAlarm() throws IOException {
        run(BEGIN, 90, 60, 30);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new LogReport(findings(1), new PrintStream(printed, true, StandardCharsets.UTF_8)).print();

        List<String> told = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(told)
                .anyMatch(line -> line.matches("held-warning +ALARM +2026-03-04T13:30:00Z"))
                .noneMatch(line -> line.startsWith("stream-lag") || line.startsWith("spend"));
        assertThat(told.get(told.size() - 1))
                .matches("1 of the \\d+ alarms on our own metrics in ALARM at the log's end");
    }

    /** The resender's lines, so many seconds apart; held from one of them on. */
    private void run(Instant begin, int runs, int seconds, int heldFrom) {
        for (int i = 0; i < runs; i++) {
            Instant at = begin.plusSeconds((long) i * seconds);
            lines.add(line(at, "Held", i >= heldFrom ? 1 : 0));
            lines.add(line(at, "DueEntries", 0));
        }
    }

    private static String line(Instant at, String metric, int value) {
        return """
                {"_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"Ishaar","Metrics":[{"Name":"%2$s"}],\
                "Dimensions":[[]]}]},"%2$s":%3$d}""".formatted(at.toEpochMilli(), metric, value);
    }

    private String standing(String alarm, double scale) throws IOException {
        Finding finding = findings(scale).stream()
                .filter(one -> one.alarm().what().equals(alarm))
                .findFirst()
                .orElseThrow();
        return finding.standing() + finding.since().map(at -> " " + at).orElse("");
    }

    private List<Finding> findings(double scale) throws IOException {
        List<Alarm> alarms = Alarms.of(Path.of("../../template.yaml"), Map.of());
        Path log = Files.write(folder.resolve("functions.log"), lines);
        return LogReview.of(log, scale).findings(alarms);
    }
}
