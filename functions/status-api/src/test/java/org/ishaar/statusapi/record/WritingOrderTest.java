package org.ishaar.statusapi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Written;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritingOrderTest {

    @Test
    void comparesSequenceNumbersAsNumbers() {
        assertThat(order(entry("9", 2, "nine"), entry("10", 1, "ten"), entry("99999999999999999999999", 0, "huge")))
                .containsExactly("huge", "ten", "nine");
    }

    @Test
    void placesAnEntryWithoutNumberByItsTime() {
        assertThat(order(
                        entry("1", 1, "first"),
                        entry(null, 2, "audited"),
                        entry("3", 3, "third"),
                        entry(null, 0, "oldest"),
                        entry(null, 9, "newest")))
                .containsExactly("newest", "third", "audited", "first", "oldest");
    }

    /** Such entries have no order by pairs: a before b and b before c by time, c before a by number. */
    @Test
    void givesTheSameOrderWhateverItWasGiven() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            entries.add(entry(i % 3 == 0 ? null : Integer.toString(60 - i), i, "c" + i));
        }
        List<String> expected = order(entries.toArray(Entry[]::new));
        Collections.shuffle(entries, new Random(1));

        assertThat(order(entries.toArray(Entry[]::new))).isEqualTo(expected).hasSize(60);
    }

    private static List<String> order(Entry... entries) {
        return WritingOrder.newestFirst(List.of(entries)).stream()
                .map(entry -> entry.key().change().value())
                .toList();
    }

    private static Entry entry(@Nullable String sequence, int minute, String name) {
        Instant at = Instant.EPOCH.plusSeconds(60L * minute);
        return new Entry(
                new EntryKey(new ComplaintId("A"), new ChangeId(name)),
                null,
                null,
                null,
                "fr",
                new Written(sequence, at),
                null,
                List.of(new Entry.Step("SENT", null, at)),
                null);
    }
}
