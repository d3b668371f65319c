package org.ishaar.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** How fast the audit compares: run by hand, see functions/notifier/README.md. */
final class AuditRate {

    private static final int BATCH = 25;

    /** What the country files in a year, with room. */
    private static final int A_YEAR = 600_000;

    /** On demand, us-east-1 and eu-west-3 list prices differ by a tenth: USD a million read request units. */
    private static final double USD_A_MILLION_READS = 0.125;

    private AuditRate() {}

    /** The first argument says how many complaints; 20,000 without one. */
    public static void main(String[] arguments) throws IOException {
        int size = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Template template = Template.read(Laptop.TEMPLATE, Map.of());
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.inMemory(0);
                DynamoDbClient client = dynamoDb.client();
                LocalFunctions handlers = new LocalFunctions(everything(dynamoDb.endpoint()), number -> number)) {
            new LocalTables(client).create(template.tables());
            fill(client, size);
            FunctionSpec auditor = template.function("AuditorFunction");
            Map<String, String> environment = new TimeScale(1).apply(auditor.environment());
            List<String> log = new ArrayList<>();
            try (LambdaFunction function =
                    new LambdaFunction(auditor, () -> handlers.handler(auditor, environment), log::add)) {
                long start = System.nanoTime();
                // One that a busy machine interrupts goes on in the next invocation, as it does every five minutes.
                while (log.stream().noneMatch(line -> line.contains("audit-ended"))) {
                    function.invoke("{}");
                }
                report(out, log, size, Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    private static LocalFunctions.Endpoints everything(URI uri) {
        return new LocalFunctions.Endpoints(uri, uri, uri);
    }

    private static void report(PrintStream out, List<String> log, int size, Duration took) {
        String ended = log.stream()
                .filter(line -> line.contains("audit-ended"))
                .findFirst()
                .orElseThrow();
        double units = Double.parseDouble(ended.replaceAll("(?s).*\"readUnits\":([0-9.E]+).*", "$1"));
        double rate = size / (took.toMillis() / 1000.0);
        double yearUnits = units / size * A_YEAR;
        log.forEach(line -> out.println(line.strip()));
        out.printf(Locale.ROOT, "%.0f complaints a second; %d take %.0f s%n", rate, A_YEAR, A_YEAR / rate);
        out.printf(
                Locale.ROOT,
                "%.3f read units a complaint; %d take %.0f, %.4f USD%n",
                units / size,
                A_YEAR,
                yearUnits,
                yearUnits / 1e6 * USD_A_MILLION_READS);
    }

    private static void fill(DynamoDbClient client, int size) {
        DynamoLedger ledger = new DynamoLedger(client, "NotificationsTable");
        List<WriteRequest> batch = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < size; i++) {
            String complaintId = "2026/3101/" + i;
            Instant changedAt = now.minusSeconds(i + 60L);
            batch.add(put(complaint(complaintId, changedAt)));
            ledger.claim(entry(complaintId, changedAt));
            if (batch.size() == BATCH || i == size - 1) {
                List<WriteRequest> full = List.copyOf(batch);
                client.batchWriteItem(write -> write.requestItems(Map.of("ComplaintsTable", full)));
                batch.clear();
            }
        }
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item).build())
                .build();
    }

    private static Map<String, AttributeValue> complaint(String complaintId, Instant changedAt) {
        Map<String, AttributeValue> item =
                new HashMap<>(Laptop.item(complaintId, "SHELVED", changedAt.toString(), "0612345678"));
        item.put("office", AttributeValue.fromS("MARRAKECH"));
        return item;
    }

    /** As the ledger holds a text that was sent. */
    private static Notification entry(String complaintId, Instant changedAt) {
        Status status = new Status("SHELVED");
        StatusChange change = new StatusChange(
                complaintId,
                ChangeId.of(changedAt, status),
                status,
                changedAt,
                "MARRAKECH",
                new Language("fr"),
                new Written("4900000000000000000" + changedAt.toEpochMilli(), changedAt.plusSeconds(30)),
                null);
        String token = UUID.randomUUID().toString();
        Terms terms = new Terms(Duration.ofMinutes(15), "2f51c7c9e7d2", Duration.ofDays(730));
        return Notification.claimed(change, Attempt.first(token, changedAt.plusSeconds(31)), terms)
                .accepted(
                        token,
                        new SentText(1, SmsEncoding.GSM_7BIT, "MA…78"),
                        "2f51c7c9e7d2",
                        changedAt.plusSeconds(32));
    }
}
