package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The night's comparison of all complaints with the ledger, on the real tables, its five minutes being one second. */
@Tag("any-cloud")
class AuditIT {

    private static final String NUMBER = "+212612345678";
    private static final double SCALE = 300;

    /** The least time between two looks is a minute, whatever the scale. */
    private static final Duration OVER_A_MINUTE = Duration.ofSeconds(90);

    private Laptop laptop;

    @BeforeEach
    void start() throws IOException {
        laptop = Laptop.start(SCALE);
    }

    @AfterEach
    void stop() {
        laptop.close();
    }

    @Test
    void filesAChangeThatNoRecordHasToldOfAndTellsItBeforeTheNextOne() {
        // A run that is still under way would see what is forgotten, and the next one count nothing as missing.
        Laptop.await("the end of the first run", () -> laptop.log().contains("audit-ended"));
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.put("2026/2", "REGISTERED", NUMBER);
        laptop.awaitIdle();
        int toldBefore = laptop.texts(NUMBER).size();
        forget("2026/1");
        beginAnew();

        Laptop.await("the first look", () -> !remembered().isEmpty());
        letTimePassBeforeTheSecondLook();
        Laptop.await("the end of the run", () -> laptop.log().contains("\"missing\":1,\"filed\":1"));
        assertThat(laptop.entries("2026/1")).containsExactly("REGISTERED WAITING/MISSED");
        laptop.changeStatus("2026/1", "SHELVED");
        laptop.awaitIdle();

        assertThat(laptop.texts(NUMBER).stream().skip(toldBefore))
                .startsWith("2026/1 REGISTERED")
                .endsWith("2026/1 SHELVED");
        assertThat(laptop.log())
                .contains("audit-ended", "AuditedComplaints", "AuditMissing", "AuditStuck", "AuditSeconds")
                .doesNotContain("12345678", "audit-interrupted");
    }

    @Test
    void filesABadItemOnceForAll() {
        laptop.put(Laptop.item("+212 612345678", "REGISTERED", "yesterday", NUMBER));
        laptop.put(Laptop.item("2026/3", "no status", "2026-03-01T08:00:00Z", NUMBER));
        laptop.awaitEntry("2026/3", "? FAILED/MALFORMED");
        Laptop.await("both entries", () -> laptop.system.ledger().states().equals(Map.of("FAILED/MALFORMED", 2L)));

        beginAnew();
        Laptop.await("a run over both", () -> laptop.log().contains("\"complaints\":2,\"entries\":2,\"missing\":0"));

        assertThat(laptop.system.ledger().states()).isEqualTo(Map.of("FAILED/MALFORMED", 2L));
        assertThat(book()).doesNotContain("612345678");
    }

    private void forget(String complaintId) {
        laptop.system.client().scan(scan -> scan.tableName("NotificationsTable")).items().stream()
                .filter(item -> Objects.equals(item.get("complaintId"), AttributeValue.fromS(complaintId)))
                .forEach(this::delete);
    }

    /** As if a night had passed: the last run is forgotten. */
    private void beginAnew() {
        AttributeValue audit = AttributeValue.fromS("#audit");
        delete(Map.of("complaintId", audit, "changeId", audit));
    }

    /** As if it had: what was missing was seen to be so a while before. */
    private void letTimePassBeforeTheSecondLook() {
        for (Map<String, AttributeValue> missing : remembered()) {
            long seenAt =
                    Long.parseLong(Objects.requireNonNull(missing.get("seenAt")).n());
            Map<String, AttributeValue> earlier = new HashMap<>(missing);
            earlier.put("seenAt", AttributeValue.fromN(Long.toString(seenAt - OVER_A_MINUTE.toMillis())));
            laptop.system
                    .client()
                    .putItem(put -> put.tableName("NotificationsTable").item(earlier));
        }
    }

    private List<Map<String, AttributeValue>> remembered() {
        return laptop.system.client().scan(scan -> scan.tableName("NotificationsTable")).items().stream()
                .filter(item -> item.containsKey("seenAt"))
                .toList();
    }

    private void delete(Map<String, AttributeValue> item) {
        laptop.system
                .client()
                .deleteItem(delete -> delete.tableName("NotificationsTable")
                        .key(Map.of(
                                "complaintId", Objects.requireNonNull(item.get("complaintId")),
                                "changeId", Objects.requireNonNull(item.get("changeId")))));
    }

    private String book() {
        return laptop.system
                .client()
                .scan(scan -> scan.tableName("NotificationsTable"))
                .items()
                .toString();
    }
}
