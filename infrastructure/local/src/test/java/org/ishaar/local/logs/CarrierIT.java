package org.ishaar.local.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.local.logs.Awaiting.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.PhoneRule;
import org.ishaar.local.phone.PhoneRules;
import org.ishaar.local.phone.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts and the files they are kept in, over kills of the runner. */
class CarrierIT {

    private static final String NUMBER = "+212612345678";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder = Path.of("");

    private final List<String> reported = new ArrayList<>();

    @Test
    void logsEachReceiptInTheGroupOfItsOutcome() throws IOException {
        try (Run run = new Run(NOON)) {
            run.phones.deliver(text("m1"));
            run.phones.rules().set(PhoneRule.refuse("Invalid phone number").after(Duration.ZERO));
            run.phones.deliver(text("m2"));
            run.carrier.start();
            await("the refusal", () -> run.carrier.owed() == 1);

            assertThat(run.messages(DeliveryLogs.FAILURES)).containsExactly("m2");
            assertThat(run.messages(DeliveryLogs.SUCCESSES)).as("not due yet").isEmpty();
            assertThat(run.carrier.owesWithin(Duration.ofMillis(499))).isFalse();
            assertThat(run.carrier.owesWithin(Duration.ofMillis(500))).isTrue();
        }
    }

    @Test
    void logsAfterARestartWhatAKilledRunOwed() throws IOException {
        try (Run killed = new Run(NOON)) {
            killed.phones.rules().set(PhoneRule.delay(AN_HOUR).times(1), PhoneRule.silent());
            killed.phones.deliver(text("m1"));
            killed.phones.deliver(text("m2"));
        }

        try (Run again = new Run(NOON.plus(AN_HOUR))) {
            again.carrier.start();
            await("the receipt", () -> again.carrier.owed() == 0);
            assertThat(again.messages(DeliveryLogs.SUCCESSES)).containsExactly("m1");
        }
        try (Run third = new Run(NOON.plus(AN_HOUR))) {
            assertThat(third.carrier.owed()).as("it is logged already").isZero();
            assertThat(third.messages(DeliveryLogs.SUCCESSES)).containsExactly("m1");
        }
    }

    @Test
    void owesAgainAReceiptWhoseLineAKillTore() throws IOException {
        try (Run killed = new Run(NOON)) {
            killed.phones.deliver(text("m1"));
        }
        Files.writeString(folder.resolve("logs/successes.jsonl"), "{\"id\":\"000", StandardOpenOption.APPEND);

        try (Run again = new Run(NOON.plusSeconds(1))) {
            again.carrier.start();
            await("the receipt", () -> again.carrier.owed() == 0);
            assertThat(again.messages(DeliveryLogs.SUCCESSES)).containsExactly("m1");
        }
    }

    @Test
    void keepsIdsGrowingOverARestartWithAnEarlierClock() throws IOException {
        try (Run first = new Run(NOON)) {
            first.logs.groups().get(0).append(NOON, "{}");
        }

        try (Run again = new Run(NOON.minus(AN_HOUR))) {
            LogGroup group = again.logs.groups().get(0);
            String before = group.lastId();
            group.append(NOON.minus(AN_HOUR), "{}");

            assertThat(group.lastId()).isGreaterThan(before).hasSize(56);
            assertThat(group.after(before)).hasSize(1);
            assertThat(group.last().orElseThrow().timestamp()).isEqualTo(NOON);
        }
    }

    @Test
    void triesAgainWhenTheLogCannotBeWrittenAndSaysSoWithoutTheNumber() throws IOException {
        try (Run run = new Run(NOON.plusSeconds(9))) {
            run.logs.close();
            run.phones.deliver(text("m1"));
            run.carrier.start();
            await("the report", () -> !reported().isEmpty());

            assertThat(run.carrier.owed()).isEqualTo(1);
            assertThat(reported()).allMatch(line -> line.contains("tried again") && !line.contains("12345678"));
        }
    }

    @Test
    void keepsTheFilesForTheirOwnerAndRefusesForeignLinesWithoutRepeatingThem() throws IOException {
        new Run(NOON).close();
        Path file = folder.resolve("logs/successes.jsonl");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.writeString(file, "{\"destination\":\"+212612345678\"}\n");

        assertThatThrownBy(() -> DeliveryLogs.keptIn(folder.resolve("logs")))
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("12345678")
                .hasNoCause();
    }

    private List<String> reported() {
        synchronized (reported) {
            return List.copyOf(reported);
        }
    }

    // Sent at noon, whatever the clock of the run.
    private static Delivered text(String id) {
        return new Delivered(NOON, id, NUMBER, "text", Map.of());
    }

    /** A runner's phones and logs at one moment; it ends as if killed unless its carrier was started. */
    private final class Run implements AutoCloseable {

        final Phones phones;
        final DeliveryLogs logs;
        final Carrier carrier;

        Run(Instant now) throws IOException {
            Path phonesFolder = folder.resolve("phones");
            phones = Phones.loggedIn(phonesFolder, Clock.fixed(now, ZoneOffset.UTC), PhoneRules.none());
            logs = DeliveryLogs.keptIn(folder.resolve("logs"));
            carrier = Carrier.of(phones, logs, line -> {
                synchronized (reported) {
                    reported.add(line);
                }
            });
            carrier.owesWhatIsMissing(phonesFolder);
        }

        List<String> messages(String group) {
            return logs.find(group).orElseThrow().all().stream()
                    .map(event -> DeliveryLine.messageId(event.message()))
                    .toList();
        }

        @Override
        public void close() throws IOException {
            carrier.close();
            logs.close();
            phones.close();
        }
    }
}
