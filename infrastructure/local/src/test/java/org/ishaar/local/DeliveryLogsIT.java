package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.local.lines.LineFile;
import org.ishaar.local.phone.PhoneRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** The whole path to the carrier's word in the delivery logs. */
class DeliveryLogsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "+212612345678";
    private static final double SCALE = 10;
    private static final int LONGEST_RUN_SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellTheFateOfEachTextAndIdleWaitsForThem() throws IOException {
        try (Laptop laptop = Laptop.start(SCALE)) {
            laptop.system
                    .phones()
                    .rules()
                    .set(PhoneRule.refuse("Phone has blocked SMS").times(1));
            laptop.put("2026/1", "REGISTERED", NUMBER);
            laptop.awaitIdle();
            laptop.changeStatus("2026/1", "FORWARDED");
            laptop.awaitIdle();

            assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 FORWARDED");
            assertThat(laptop.system.receiptsOwed()).isZero();
            assertThat(logged(laptop, "/Failure"))
                    .singleElement()
                    .satisfies(line -> assertThat(
                                    line.at("/delivery/providerResponse").asText())
                            .isEqualTo("Phone has blocked SMS"));
            assertThat(logged(laptop, "")).singleElement().satisfies(line -> {
                assertThat(line.at("/delivery/destination").asText()).isEqualTo(NUMBER);
                assertThat(line.at("/delivery/smsType").asText()).isEqualTo("Transactional");
                assertThat(line.at("/notification/messageId").asText())
                        .isEqualTo(laptop.system.phones().texts(NUMBER).get(0).messageId());
            });
        }
    }

    @Test
    void idleWaitsForALateReceiptButNotForOneThatNeverComes() throws Exception {
        try (Laptop laptop = Laptop.start(SCALE)) {
            laptop.system.phones().rules().set(PhoneRule.silent().times(1), PhoneRule.delay(Duration.ofHours(1)));
            laptop.put("2026/1", "REGISTERED", NUMBER);
            laptop.awaitTexts(NUMBER, 1);
            laptop.awaitIdle();
            laptop.changeStatus("2026/1", "FORWARDED");
            laptop.awaitTexts(NUMBER, 2);
            laptop.awaitEntry("2026/1", "FORWARDED SENT");

            assertThat(laptop.system.isIdle()).isFalse();
            Laptop.await("all but the receipt", () -> laptop.system.isIdle(Duration.ofMinutes(1)));
            assertThat(laptop.system.receiptsOwed()).isEqualTo(1);
        }
    }

    /** kill -9 between the text and its receipt. */
    @Test
    void areWholeAfterAKillAndARestart() throws Exception {
        Path feed = Files.writeString(
                folder.resolve("feed.jsonl"),
                "{\"complaintId\":\"2026/1\",\"status\":\"REGISTERED\",\"phoneNumber\":\"0612345678\",\"language\":\"fr\"}\n");
        String phones =
                "{\"phones\":[{\"answer\":\"REFUSE\",\"delayMs\":10000,\"providerResponse\":\"Invalid phone number\"}]}";
        try (RunnerProcess runner = run(feed, "--phones", phones)) {
            // Killed before the note of it, the text would be of unknown outcome for a lease.
            Path log = folder.resolve("data/functions.log");
            Laptop.await("a text that is noted", () -> isNoted(log) || !runner.isAlive());
            assertThat(runner.isAlive()).as(runner.printed()).isTrue();
            runner.kill();
        }
        Path failures = folder.resolve("data/delivery-logs/failures.jsonl");
        assertThat(lines(failures)).isZero();

        try (RunnerProcess again = run(feed, "--exit-when-idle")) {
            assertThat(again.await(LONGEST_RUN_SECONDS)).as(again.printed()).isZero();
            assertThat(again.printed())
                    .contains("texts on phones: 0")
                    .doesNotContain("12345678")
                    .doesNotContain("receipts that come later");
        }
        assertThat(lines(failures)).isEqualTo(1);
        assertThat(Files.readString(failures)).contains("Invalid phone number");
    }

    private RunnerProcess run(Path feed, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--feed", feed.toString()));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return RunnerProcess.start(folder.resolve("output.txt"), List.of(), arguments.toArray(String[]::new));
    }

    private static boolean isNoted(Path log) throws IOException {
        return Files.exists(log) && Files.readString(log).contains("\"state\":\"SENT\"");
    }

    private static int lines(Path file) throws IOException {
        int[] count = {0};
        LineFile.forEach(file, (line, number) -> count[0] = number);
        return count[0];
    }

    private static List<JsonNode> logged(Laptop laptop, String group) {
        try (CloudWatchLogsClient client = CloudWatchLogsClient.builder()
                .endpointOverride(laptop.system.logsUri())
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build()) {
            String name = "sns/ddblocal/000000000000/DirectPublishToPhoneNumber" + group;
            return client.filterLogEventsPaginator(call -> call.logGroupName(name)).events().stream()
                    .map(DeliveryLogsIT::message)
                    .toList();
        }
    }

    private static JsonNode message(FilteredLogEvent event) {
        try {
            return JSON.readTree(event.message());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
