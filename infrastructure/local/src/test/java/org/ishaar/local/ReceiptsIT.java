package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Verdict;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.ledger.dynamo.DynamoMessageIds;
import org.ishaar.local.cloud.Capability;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.cloud.Needs;
import org.ishaar.local.dynamodb.DynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Template;
import org.ishaar.receipts.table.DynamoQuotaHold;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Receipts against real tables: ids found, races lost and won, the hold, and a part of a day's lines. */
@Tag("any-cloud")
class ReceiptsIT {

    private static final String TABLE = "NotificationsTable";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final SentText TEXT = new SentText(1, SmsEncoding.UCS_2, "MA 78");
    /** An hour's, twice; {@code make receipts} takes two days'. */
    private static final int LINES = Integer.getInteger("receipts", 400);
    /** Receipts a second; 500 is asked of a quiet machine with its compilers on. */
    private static final int LEAST_RATE = Integer.getInteger("receipts.rate", 10);

    private DynamoDb dynamoDb;
    private DynamoDbClient client;
    private Template template;
    private DynamoLedger ledger;

    @BeforeEach
    void start() throws IOException {
        dynamoDb = Cloud.current().emptyDynamoDb();
        client = dynamoDb.client();
        template = Template.read(Laptop.TEMPLATE, Map.of());
        new LocalTables(client).create(template.tables());
        ledger = new DynamoLedger(client, TABLE);
    }

    @AfterEach
    void stop() {
        client.close();
        dynamoDb.close();
    }

    @Test
    @Needs(Capability.PARTIQL_INDEX)
    void findsAnEntryByEveryIdItEverHad() {
        Notification first = sent(1);
        Notification second = first.alsoAccepted("m-b");
        Notification third = second.alsoAccepted("m-c");
        ledger.replace(first, second);
        ledger.replace(second, third);
        DynamoMessageIds ids = new DynamoMessageIds(client, TABLE);

        assertThat(List.of("m-1", "m-b", "m-c"))
                .allSatisfy(id -> assertThat(ids.entryOf(id)).contains(third));
        assertThat(ids.entryOf("m-d")).isEmpty();
        Notification other = sent(2);
        assertThat(ids.entriesOf(List.of("m-1", "m-2", "m-b", "m-c", "m-d")))
                .isEqualTo(Map.of("m-1", third, "m-b", third, "m-c", third, "m-2", other));
        assertThat(ledger.entriesOf(third.change().complaintId())).containsExactly(third);
        assertThat(new Ledgers(client).states()).containsExactly(Map.entry("SENT", 2L));
    }

    @Test
    void losesTheSecondOfTwoReceiptsThatFoundTheSameList() {
        Notification sent = sent(1);
        Notification one = sent.reported(receipt("m-1", Verdict.PASSING));

        assertThat(ledger.replace(sent, one).won()).isTrue();
        assertThat(ledger.replace(sent, sent.reported(receipt("m-1", Verdict.DELIVERED)))
                        .standing())
                .contains(one);
        Notification both = one.reported(receipt("m-1", Verdict.DELIVERED));
        assertThat(ledger.replace(one, both).won()).isTrue();
        assertThat(ledger.replace(one, one.reported(receipt("m-1", Verdict.UNEXPLAINED)))
                        .won())
                .isFalse();
    }

    @Test
    void setsTheHoldWhereNoneStandsAndNothingElse() {
        client.putItem(put -> put.tableName(TABLE)
                .item(Map.of("complaintId", text("#control"), "changeId", text("#control"), "mode", text("dry-run"))));
        DynamoQuotaHold hold = new DynamoQuotaHold(client, TABLE);
        Instant april = Instant.parse("2026-04-01T00:00:00Z");

        assertThat(hold.hold(april, NOW)).isTrue();
        assertThat(hold.hold(april, NOW.plusSeconds(60))).isFalse();
        assertThat(control())
                .containsEntry("mode", text("dry-run"))
                .containsEntry("holdUntil", text("2026-04-01T00:00:00.000Z"));

        // Somebody raised the quota and ended the hold at ten past.
        client.updateItem(update -> update.tableName(TABLE)
                .key(Map.of("complaintId", text("#control"), "changeId", text("#control")))
                .updateExpression("SET holdUntil = :now")
                .expressionAttributeValues(Map.of(":now", text("2026-03-02T09:10:00Z"))));
        assertThat(hold.hold(april, NOW.plusSeconds(599))).isFalse();
        assertThat(hold.hold(april, NOW.plusSeconds(601))).isTrue();
    }

    /** The second day counts: the first one warms the virtual machine up. */
    @Test
    @Needs(Capability.PARTIQL_INDEX)
    void takesLinesFasterThanACountrySendsTexts() throws IOException {
        IntStream.range(0, 2 * LINES).parallel().forEach(this::sent);
        FunctionSpec spec = template.function("ReceiptsFunction");
        List<String> log = new ArrayList<>();
        double rate;
        try (LocalFunctions handlers = new LocalFunctions(
                        new LocalFunctions.Endpoints(dynamoDb.endpoint(), dynamoDb.endpoint(), dynamoDb.endpoint()),
                        number -> "hash");
                LambdaFunction function =
                        new LambdaFunction(spec, () -> handlers.handler(spec, spec.environment()), log::add)) {
            takeADay(function, 0);
            rate = takeADay(function, LINES);
        }
        assertThat(new Ledgers(client).states()).containsExactly(Map.entry("DELIVERED", 2L * LINES));
        assertThat(log.toString()).doesNotContain("612345678");
        assertThat(rate).isGreaterThan(LEAST_RATE);
    }

    /** Receipts a second. */
    private static double takeADay(LambdaFunction function, int first) throws IOException {
        long start = System.nanoTime();
        for (int from = first; from < first + LINES; from += 500) {
            String event = event(IntStream.range(from, Math.min(from + 500, first + LINES))
                    .mapToObj(i -> line("m-" + i))
                    .toList());
            assertThat(function.invoke(event).failed()).isFalse();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("ReceiptsIT: %d receipts in %.1f s, %.0f a second%n", LINES, seconds, LINES / seconds);
        return LINES / seconds;
    }

    private Map<String, AttributeValue> control() {
        return client.getItem(get ->
                        get.tableName(TABLE).key(Map.of("complaintId", text("#control"), "changeId", text("#control"))))
                .item();
    }

    private Notification sent(int number) {
        Status status = new Status("REGISTERED");
        StatusChange change = new StatusChange(
                "2026/" + number,
                ChangeId.of(NOW, status),
                status,
                NOW,
                null,
                new Language("fr"),
                new Written(Integer.toString(number), NOW),
                null);
        Notification sent = Notification.claimed(
                        change, Attempt.first("t", NOW), new Terms(Duration.ofMinutes(15), "v1", Duration.ofDays(730)))
                .accepted("m-" + number, TEXT, "v1", NOW);
        ledger.claim(sent);
        return sent;
    }

    private static Receipt receipt(String messageId, Verdict verdict) {
        return new Receipt(messageId, verdict, NOW, null, null);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    /** What the delivery log of a text says that arrived. */
    static String line(String messageId) {
        return """
                {\\"notification\\":{\\"messageId\\":\\"%s\\",\\"timestamp\\":\\"2026-03-02 09:00:00.5\\"},\
                \\"delivery\\":{\\"destination\\":\\"+212612345678\\",\\"priceInUSD\\":0.111,\\"dwellTimeMs\\":900},\
                \\"status\\":\\"SUCCESS\\"}""".formatted(messageId);
    }

    /** As the log group's subscription sends lines. */
    static String event(List<String> lines) throws IOException {
        StringBuilder batch = new StringBuilder("{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[");
        lines.forEach(line -> batch.append("{\"id\":\"1\",\"timestamp\":1772442000900,\"message\":\"")
                .append(line)
                .append("\"},"));
        batch.setLength(batch.length() - 1);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(batch.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        }
        return "{\"awslogs\":{\"data\":\"" + Base64.getEncoder().encodeToString(zipped.toByteArray()) + "\"}}";
    }
}
