package org.ishaar.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.local.cloud.Capability;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.cloud.Needs;
import org.ishaar.local.template.Template;
import org.ishaar.notifier.decision.bounds.Ceilings;
import org.ishaar.notifier.decision.bounds.Ceilings.Shares;
import org.ishaar.notifier.decision.bounds.DayShare;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.decision.bounds.Pace;
import org.ishaar.notifier.decision.bounds.Permits;
import org.ishaar.notifier.decision.bounds.Pocket;
import org.ishaar.notifier.decision.bounds.Rate;
import org.ishaar.notifier.decision.bounds.SendCount;
import org.ishaar.notifier.decision.bounds.TextCounts.Count;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;
import org.ishaar.notifier.table.DynamoMinuteCounts;
import org.ishaar.notifier.table.DynamoPace;
import org.ishaar.notifier.table.DynamoTextCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Several senders and the items that they share, in a real table. */
@Tag("any-cloud")
public class BoundsIT {

    private static final String TABLE = "NotificationsTable";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int SENDERS = 4;

    private static DynamoDb dynamoDb;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() throws IOException {
        dynamoDb = Cloud.current().emptyDynamoDb();
        client = dynamoDb.client();
        Template template = Template.read(Path.of("../../template.yaml"), Map.of());
        new LocalTables(client).create(List.of(template.table(TABLE)));
    }

    @AfterAll
    static void stop() {
        client.close();
        dynamoDb.close();
    }

    @Test
    @Needs(Capability.ONE_WINNER)
    void givesEachSlotOfASecondToOneSenderOnly() throws Exception {
        forget("#pace");
        List<Integer> taken = together(() -> permitsWithoutWaiting(Lane.STREAM));

        // 40 less one free text for each of five is 35 a second: two lines with 18 slots each in the second.
        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(36);
    }

    @Test
    void showsTheLoserOfAWriteWhatStands() {
        forget("#pace");
        DynamoPace store = new DynamoPace(client, TABLE);
        Pace first = new Pace(7, 8, NOW, NOW.plusMillis(1), "first");

        assertThat(store.replace(Pace.NONE, first)).isEqualTo(first);
        assertThat(store.replace(Pace.NONE, new Pace(9, 9, NOW, NOW, "second"))).isEqualTo(first);
        Pace third = new Pace(10, 11, NOW, NOW, "third");
        assertThat(store.replace(first, third)).isEqualTo(third);
        assertThat(store.replace(first, third))
                .as("the client's own repeat after a lost answer")
                .isEqualTo(third);
    }

    @Test
    @Needs(Capability.ONE_WINNER)
    void letsSendersThatRaceForTheLastBlockNeverPassTheCeiling() throws Exception {
        List<Integer> taken = together(() -> takeUntilTheCeiling(57));

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(57);
        assertThat(item("#texts#2026-03-02").get("total")).isEqualTo(AttributeValue.fromN("57"));
    }

    @Test
    void addsUpToTheCeilingAndTellsWhatStands() {
        DynamoTextCounts counts = new DynamoTextCounts(client, TABLE);
        LocalDate day = LocalDate.parse("2026-05-01");

        assertThat(counts.add(Counter.TOTAL, day, 20, 25)).isEqualTo(new Count(true, 20));
        assertThat(counts.add(Counter.ABROAD, day, 1, 25)).isEqualTo(new Count(true, 1));
        assertThat(counts.add(Counter.TOTAL, day, 6, 25)).isEqualTo(new Count(false, 20));
        assertThat(counts.add(Counter.TOTAL, day, 5, 25)).isEqualTo(new Count(true, 25));
        assertThat(counts.add(Counter.TOTAL, day, 1, 25)).isEqualTo(new Count(false, 25));
        assertThat(counts.add(Counter.TOTAL, day.plusDays(1), 1, 25)).isEqualTo(new Count(true, 1));
        assertThat(item("#texts#2026-05-01").get("expiresAt"))
                .isEqualTo(AttributeValue.fromN(seconds("2026-05-09T00:00:00Z")));
    }

    @Test
    void addsUpTheSendsOfAMinute() {
        DynamoMinuteCounts counts = new DynamoMinuteCounts(client, TABLE);
        counts.add(NOW, new SendCount(20, 1));
        counts.add(NOW, new SendCount(3, 2));

        assertThat(counts.of(NOW)).isEqualTo(new SendCount(23, 3));
        assertThat(counts.of(NOW.plusSeconds(60))).isEqualTo(SendCount.ZERO);
        assertThat(item("#minute#" + NOW).get("expiresAt"))
                .isEqualTo(AttributeValue.fromN(seconds("2026-03-03T09:00:00Z")));
    }

    private int permitsWithoutWaiting(Lane lane) {
        Pocket pocket = new Pocket(
                new DynamoPace(client, TABLE),
                lane,
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> UUID.randomUUID().toString());
        Clock later = Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        Permits permits = new Permits(pocket, new Rate(40, 5), later, time -> {});
        int taken = 0;
        // A sender may lose five writes in a row to the others; it asks again.
        for (int empty = 0; empty < 20; ) {
            permits.expect(10);
            boolean given = permits.take().isPresent();
            taken += given ? 1 : 0;
            empty = given ? 0 : empty + 1;
        }
        return taken;
    }

    private static int takeUntilTheCeiling(int ceiling) {
        DynamoTextCounts counts = new DynamoTextCounts(client, TABLE);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Shares shares =
                new Shares(new DayShare(counts, Counter.TOTAL, clock), new DayShare(counts, Counter.ABROAD, clock));
        Ceilings ceilings =
                new Ceilings(shares, new Limits(0, ceiling, 0), clock, new JsonJournal(line -> {}, "request-1"));
        int taken = 0;
        while (!ceilings.isReached()) {
            taken += ceilings.take(false).isPresent() ? 1 : 0;
        }
        return taken;
    }

    private static List<Integer> together(Callable<Integer> sender) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Integer>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(sender);
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(senders)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static void forget(String name) {
        client.deleteItem(delete -> delete.tableName(TABLE).key(key(name)));
    }

    private static Map<String, AttributeValue> item(String name) {
        return client.getItem(get -> get.tableName(TABLE).key(key(name)).consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("complaintId", AttributeValue.fromS(name), "changeId", AttributeValue.fromS(name));
    }

    private static String seconds(String instant) {
        return Long.toString(Instant.parse(instant).getEpochSecond());
    }
}
