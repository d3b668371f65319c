package org.ishaar.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final Scene scene = new Scene();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EventStream events = new EventStream(scene.activity, Numbers.MASKED, out);

    @Test
    void beginsWithWhatIsKept() throws IOException {
        scene.handOver("2026/1");
        scene.text("m1", Scene.NUMBER);

        events.begin();

        assertThat(sent()).startsWith("retry: 1000\n\nevent: snapshot\ndata: {").endsWith("}\n\n");
        assertThat(sent()).contains("\"complaintId\":\"2026/1\"", "\"text\":\"Bonjour\"", "\"pulse\":{\"at\":");
        assertThat(sent()).doesNotContain(Scene.NUMBER);
    }

    @Test
    void sendsEachChangedRowOnceABatchInItsLatestVersion() throws IOException {
        scene.activity.add(events.mailbox());
        ChangeKey key = scene.handOver("2026/1");
        scene.record(key, "WAITING", "THROTTLED");
        scene.record(key, "SENT", null);

        events.batch();

        assertThat(sent()).startsWith("event: changes\ndata: [{").containsOnlyOnce("\"complaintId\"");
        assertThat(sent()).contains("\"state\":\"SENT\",\"steps\"");
    }

    @Test
    void saysNothingWhereNothingChangedButAPulseASecond() throws IOException {
        events.batch();
        assertThat(sent()).isEmpty();
        for (int batch = 1; batch < 2 * EventStream.BATCHES_A_PULSE; batch++) {
            events.batch();
        }

        assertThat(sent().lines().filter(line -> line.startsWith("event: ")))
                .containsExactly("event: pulse", "event: pulse");
    }

    @Test
    void sendsNoMoreRowsABatchThanAPageShows() throws IOException {
        scene.activity.add(events.mailbox());
        List<ChangeKey> keys = IntStream.range(0, 1_000)
                .mapToObj(change -> scene.handOver("2026/" + change))
                .toList();

        events.batch();

        assertThat(sent().split("\"complaintId\"", -1)).hasSize(Activity.ROWS + 1);
        assertThat(sent())
                .contains(keys.get(999).id())
                .doesNotContain(keys.get(0).id());
    }

    @Test
    void dropsTheRowsThatHaveNotChangedForLongest() throws IOException {
        scene.activity.add(events.mailbox());
        ChangeKey first = scene.handOver("2026/first");
        ChangeKey second = scene.handOver("2026/second");
        IntStream.range(0, Activity.ROWS - 2).forEach(change -> scene.handOver("2026/" + change));
        scene.record(first, "SENT", null);
        scene.handOver("2026/last");

        events.batch();

        assertThat(sent()).contains(first.id()).doesNotContain(second.id());
    }

    @Test
    void showsNumbersToWhoAsksForThem() throws IOException {
        scene.text("m1", Scene.NUMBER);

        new EventStream(scene.activity, Numbers.SHOWN, out).begin();

        assertThat(sent()).contains(Scene.NUMBER);
    }

    private String sent() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
