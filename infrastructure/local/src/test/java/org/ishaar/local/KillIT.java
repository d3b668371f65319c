package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.PhoneLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** kill -9 at random moments of 3,000 changes of 1,000 complaints in little memory; the phones' log on disk judges. */
class KillIT {

    private static final BigFeed FEED = new BigFeed(1000, List.of("REGISTERED", "FORWARDED", "SHELVED"));
    private static final int KILLS = 3;

    /** 15 minutes of lease are a minute: the kills are over when the first one ends, so that none hits a repeat. */
    private static final String SCALE = "15";

    /** What a small laptop can spare: the first sign of unbounded memory ends the run. */
    private static final List<String> LITTLE_MEMORY = List.of("-Xmx192m", "-XX:+ExitOnOutOfMemoryError");

    private static final int LONGEST_RUN_SECONDS = 400;

    private Path folder = Path.of("");

    /** In memory-backed storage where there is some: kill -9 loses nothing there, and it is ten times as fast. */
    @BeforeEach
    void makeFolder() throws IOException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "ishaar-kill-")
                : Files.createTempDirectory("ishaar-kill-");
    }

    @AfterEach
    void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void losesAndMisordersNothingAndDoublesOnlyWhatWasInFlight() throws Exception {
        Path feed = FEED.write(folder.resolve("feed.jsonl"));
        long seed = System.nanoTime();
        System.out.println("KillIT: seed " + seed);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(feed, random);
        }
        try (RunnerProcess last = run(feed, "--exit-when-idle")) {
            assertThat(last.await(LONGEST_RUN_SECONDS)).as(last.printed()).isZero();
            assertTellsTheRightCounts(last.printed());
        }

        Map<String, Integer> claims = claims();
        List<Delivered> texts = PhoneLog.read(folder.resolve("data/phones"));
        Map<String, List<String>> perPhone = new HashMap<>();
        texts.forEach(text ->
                perPhone.computeIfAbsent(text.to(), number -> new ArrayList<>()).add(Laptop.told(text.text())));
        for (int complaint = 0; complaint < FEED.complaints(); complaint++) {
            assertInOrderAndComplete(complaint, perPhone.getOrDefault(FEED.number(complaint), List.of()));
        }
        assertDoublesWereInFlight(perPhone, claims);
    }

    /** Killed while it still has work: some time after it has shown that it sends. */
    private void runAndKill(Path feed, Random random) throws Exception {
        long before = textsOnDisk();
        try (RunnerProcess runner = run(feed)) {
            Laptop.await("a text after " + before, () -> textsOnDisk() > before || !runner.isAlive());
            assertThat(runner.isAlive()).as(runner.printed()).isTrue();
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(3000)).toNanos());
            runner.kill();
        }
    }

    private RunnerProcess run(Path feed, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--feed", feed.toString(), "--time-scale", SCALE));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return RunnerProcess.start(folder.resolve("output.txt"), LITTLE_MEMORY, arguments.toArray(String[]::new));
    }

    private long textsOnDisk() throws IOException {
        Path phones = folder.resolve("data/phones");
        return Files.exists(phones.resolve(PhoneLog.FILE_NAME))
                ? PhoneLog.read(phones).size()
                : 0;
    }

    /** What all runs printed, the summary of the last one among it. */
    private void assertTellsTheRightCounts(String printed) throws IOException {
        assertThat(printed)
                .contains("fed 3000 of 3000 changes")
                .containsPattern("DELIVERED +3000\n")
                .containsPattern("all +3000\n")
                .contains("texts on phones: " + textsOnDisk() + "\n")
                .doesNotContain("+2126");
    }

    private static void assertInOrderAndComplete(int complaint, List<String> told) {
        List<String> onceEach = new ArrayList<>(new LinkedHashSet<>(told));
        assertThat(onceEach).as("each change told, in order").isEqualTo(FEED.texts(complaint));
        List<String> sorted = told.stream()
                .sorted(Comparator.comparingInt(FEED.texts(complaint)::indexOf))
                .toList();
        assertThat(told).as("no old stage after a newer one").isEqualTo(sorted);
    }

    /** A text came twice only where its sender was killed between claim and settle: the ledger shows the take-over. */
    private static void assertDoublesWereInFlight(Map<String, List<String>> perPhone, Map<String, Integer> claims) {
        int doubles = 0;
        for (List<String> told : perPhone.values()) {
            for (String change : new LinkedHashSet<>(told)) {
                int times = (int) told.stream().filter(change::equals).count();
                assertThat(times).as(change).isLessThanOrEqualTo(Math.min(2, claims.getOrDefault(change, 0)));
                doubles += times - 1;
            }
        }
        System.out.println("KillIT: " + KILLS + " kills, " + doubles + " texts came twice of " + FEED.size());
    }

    /** How many senders held each entry; all entries have ended. */
    private Map<String, Integer> claims() throws IOException {
        Map<String, Integer> claims = new HashMap<>();
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.keptIn(folder.resolve("data/dynamodb"), 0);
                DynamoDbClient client = dynamoDb.client()) {
            client.scanPaginator(scan -> scan.tableName("NotificationsTable")).items().stream()
                    .filter(item -> !text(item, "complaintId").startsWith("#"))
                    .forEach(entry ->
                            claims.put(text(entry, "complaintId") + " " + text(entry, "status"), holders(entry)));
            assertThat(new Ledgers(client).states()).containsExactly(Map.entry("DELIVERED", (long) FEED.size()));
        }
        return claims;
    }

    private static int holders(Map<String, AttributeValue> entry) {
        return (int) Objects.requireNonNull(entry.get("history")).l().stream()
                .filter(step -> text(step.m(), "state").equals("PENDING"))
                .count();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
