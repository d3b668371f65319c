package org.ishaar.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.audit.AuditRun;
import org.ishaar.notifier.audit.Counts;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final List<String> lines = new ArrayList<>();

    @Test
    void ringsForWhatWasMissingAtBothLooksAndNotForWhatWasFiledAtTheFirst() {
        JsonJournal journal = new JsonJournal(lines::add, "r");
        Counts counts = new Counts(20, 10, 11, 2, 1, 5, 3, 1.5);

        new AuditLog(journal)
                .ended(new AuditRun(LocalDate.of(2026, 3, 2), NOW, NOW, List.of(), counts), Duration.ofSeconds(7), 4);
        journal.close();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .contains("\"missing\":11,\"filed\":2,\"stale\":1,\"malformed\":5,\"recordedSince\":3,\"stuck\":4");
        assertThat(lines.get(1)).contains("\"AuditMissing\":2", "\"AuditStuck\":4", "\"AuditedComplaints\":20");
    }
}
