package org.ishaar.local.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.ledger.journal.JsonJournal;
import org.junit.jupiter.api.Test;

class EmbeddedMetricsTest {

    @Test
    void readsWhatTheFunctionsJournalWrites() {
        List<String> lines = new ArrayList<>();
        JsonJournal journal = new JsonJournal(lines::add, "request-1");
        journal.count("DueEntries", 3);
        journal.delay("OldestDue", Instant.EPOCH, Instant.EPOCH.plusSeconds(2));
        journal.delay("OldestDue", Instant.EPOCH, Instant.EPOCH.plusSeconds(4));
        journal.trouble("ceiling-reached", "total");
        journal.close();

        List<DataPoint> points = lines.stream()
                .flatMap(line -> EmbeddedMetrics.read(line).stream())
                .toList();

        assertThat(points)
                .allMatch(point ->
                        Duration.between(point.at(), Instant.now()).abs().toMinutes() < 5)
                .extracting(point -> point.metric() + " " + point.values())
                .containsExactlyInAnyOrder(
                        "Ishaar DueEntries [3.0]",
                        "Ishaar OldestDue [2000.0, 4000.0]",
                        "Ishaar Trouble [1.0]",
                        "Ishaar Trouble {Reason=ceiling-reached} [1.0]");
    }

    @Test
    void readsTheTimeThatALineNames() {
        String line = """
                {"_aws":{"Timestamp":1772625600000,"CloudWatchMetrics":[{"Namespace":"Ishaar","Metrics":\
                [{"Name":"Held","Unit":"Count"}],"Dimensions":[[]]}]},"Held":1.0}""";

        assertThat(EmbeddedMetrics.read(line))
                .containsExactly(new DataPoint(
                        new Metric("Ishaar", "Held", Map.of()), Instant.parse("2026-03-04T12:00:00Z"), List.of(1.0)));
    }

    @Test
    void findsNoMetricInAnotherLineOrInOneCutShort() {
        assertThat(EmbeddedMetrics.read("{\"level\":\"INFO\",\"event\":\"recorded\"}"))
                .isEmpty();
        assertThat(EmbeddedMetrics.read("{\"_aws\":{\"Timestamp\":17726")).isEmpty();
        assertThat(EmbeddedMetrics.read("java.lang.IllegalStateException: \"_aws\""))
                .isEmpty();
    }
}
