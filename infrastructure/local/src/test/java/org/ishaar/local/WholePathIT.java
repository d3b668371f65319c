package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.local.cloud.Capability;
import org.ishaar.local.cloud.Needs;
import org.ishaar.local.lambda.Invocation;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.sns.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes to the complaints table as any client does, and reads the phones. */
@Tag("any-cloud")
class WholePathIT {

    private static final String NUMBER = "+212612345678";
    private static final String OTHER = "+212661234567";
    /** moto takes numbers that end so for opted out. */
    private static final String OPTED_OUT = "+212612345699";

    private static final int RACERS = 4;

    /** Fast enough for a backoff, slow enough that no lease ends by accident: 15 minutes are 9 seconds. */
    private static final double SCALE = 100;

    private Laptop laptop;

    @BeforeEach
    void start() throws IOException {
        laptop = Laptop.start(SCALE, Map.of("BackoffMinutes", "1"));
    }

    /** Nothing personal is ever logged, whatever a test did. */
    @AfterEach
    void stopAndReadTheLog() throws IOException {
        String log = laptop.log();
        List<String> failures = failureRecords();
        laptop.close();
        assertThat(log)
                .doesNotContain("12345678", "61234567", "612345670", "612345699")
                .doesNotContain("plainte", "Minist", "شكاية");
        assertThat(failures).as("failure records").isEmpty();
    }

    @Test
    void sendsATextForANewComplaintAndForEachStatusInOrder() {
        Instant start = Instant.now();
        laptop.put("2026/1", "REGISTERED", "06 12 34 56 78");
        laptop.awaitTexts(NUMBER, 1);
        laptop.changeStatus("2026/1", "FORWARDED");
        laptop.awaitTexts(NUMBER, 2);

        assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 FORWARDED");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    /** The second fastest of three counts: a machine with other work stands still for a second now and then. */
    @Test
    void deliversATextWithinTwoSecondsOfTheWrite() {
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.awaitTexts(NUMBER, 1);

        List<Duration> waits = Stream.of("FORWARDED", "SHELVED", "REOPENED")
                .map(this::waitForTheTextOf)
                .sorted()
                .toList();

        assertThat(waits.get(1)).isLessThan(Duration.ofSeconds(2));
    }

    private Duration waitForTheTextOf(String status) {
        int before = laptop.texts(NUMBER).size();
        Instant written = Instant.now();
        laptop.changeStatus("2026/1", status);
        laptop.awaitTexts(NUMBER, before + 1);
        return Duration.between(written, Instant.now());
    }

    @Test
    void sendsNothingForOtherEditsOrTheSameWriteAgain() {
        Map<String, AttributeValue> item =
                Laptop.item("2026/1", "REGISTERED", Instant.now().toString(), NUMBER);
        laptop.put(item);
        laptop.awaitTexts(NUMBER, 1);

        laptop.put(item);
        laptop.update("2026/1", Map.of("office", "FES"));
        laptop.update("2026/1", Map.of("phoneNumber", OTHER));
        laptop.awaitIdle();

        assertThat(laptop.total()).isEqualTo(1);
    }

    @Test
    void recordsNonsenseAndTextsTheNextComplaint() {
        laptop.put(Laptop.item("2026/1", "registered!", "soon", NUMBER));
        laptop.put("2026/2", "REGISTERED", OTHER);
        laptop.awaitTexts(OTHER, 1);

        laptop.awaitEntry("2026/1", "? FAILED/MALFORMED");
    }

    @Test
    void textsTheCitizenOnceTheNumberIsPutRight() {
        laptop.put("2026/1", "REGISTERED", "0537123456");
        laptop.awaitEntry("2026/1", "REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER");

        laptop.update("2026/1", Map.of("phoneNumber", "0612345678"));
        laptop.awaitTexts(NUMBER, 1);

        assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED");
    }

    @Test
    @Needs(Capability.FAULTS)
    void sendsEverythingInOrderWhenHalfOfAllCallsAreThrottled() {
        laptop.system.faults().set(Fault.throttle().share(0.5));
        for (String status : List.of("REGISTERED", "FORWARDED", "SHELVED")) {
            for (int complaint = 1; complaint <= 5; complaint++) {
                laptop.update(
                        "2026/" + complaint,
                        Map.of(
                                "status",
                                status,
                                "statusChangedAt",
                                Instant.now().toString(),
                                "phoneNumber",
                                "061234567" + complaint,
                                "language",
                                "fr"));
            }
        }
        laptop.awaitIdle();

        for (int complaint = 1; complaint <= 5; complaint++) {
            String id = "2026/" + complaint;
            assertThat(laptop.texts("+21261234567" + complaint))
                    .containsExactly(id + " REGISTERED", id + " FORWARDED", id + " SHELVED");
        }
    }

    @Test
    @Needs(Capability.FAULTS)
    void keepsOneNumbersTroubleFromEverybodyElse() {
        laptop.system.faults().set(Fault.down().to(NUMBER));
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.awaitEntry("2026/1", "REGISTERED WAITING/SNS_UNAVAILABLE");

        laptop.put("2026/2", "REGISTERED", OTHER);
        laptop.awaitTexts(OTHER, 1);
        laptop.changeStatus("2026/1", "FORWARDED");
        laptop.awaitEntry("2026/1", "FORWARDED WAITING/EARLIER_CHANGE");

        laptop.system.faults().clear();
        laptop.awaitTexts(NUMBER, 2);
        assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 FORWARDED");
    }

    @Test
    @Needs(Capability.STREAM_ORDER)
    void losesNothingInAPause() {
        laptop.brake("paused");
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.changeStatus("2026/1", "FORWARDED");
        Laptop.await(
                "both to wait",
                () -> laptop.entries("2026/1").stream()
                                .filter(entry -> entry.contains(" WAITING/"))
                                .count()
                        == 2);
        assertThat(laptop.texts(NUMBER)).isEmpty();

        laptop.brake("on");
        laptop.awaitTexts(NUMBER, 2);

        assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 FORWARDED");
    }

    @Test
    void sendsNothingInADryRun() {
        laptop.brake("dry-run");
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.awaitEntry("2026/1", "REGISTERED SUPPRESSED/DRY_RUN");

        assertThat(laptop.system.faults().calls()).isZero();
        assertThat(laptop.total()).isZero();
    }

    @Test
    @Needs(Capability.FAULTS)
    void keepsOrderAndDoublesNothingWhenTheTableIsReloadedInAnOutage() {
        laptop.system.faults().set(Fault.down());
        Map<String, AttributeValue> registered =
                Laptop.item("2026/1", "REGISTERED", Instant.now().toString(), NUMBER);
        laptop.put(registered);
        laptop.changeStatus("2026/1", "FORWARDED");
        laptop.awaitEntry("2026/1", "FORWARDED WAITING/EARLIER_CHANGE");

        Map<String, AttributeValue> kept = laptop.system
                .client()
                .getItem(get ->
                        get.tableName("ComplaintsTable").key(Map.of("complaintId", AttributeValue.fromS("2026/1"))))
                .item();
        laptop.delete("2026/1");
        laptop.put(kept);
        laptop.changeStatus("2026/1", "SHELVED");
        laptop.awaitEntry("2026/1", "SHELVED WAITING/EARLIER_CHANGE");
        laptop.system.faults().clear();
        laptop.awaitIdle();

        assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 FORWARDED", "2026/1 SHELVED");
    }

    @Test
    void overtakesAnOldBatchThatIsReplayedAfterNewerTexts() {
        laptop.put("2026/1", "FORWARDED", NUMBER);
        laptop.awaitIdle();

        String answer = laptop.system
                .function("NotifierFunction")
                .invoke(oldBatch("2026/1", Instant.now()))
                .payload();

        assertThat(answer).contains("\"batchItemFailures\":[]");
        assertThat(laptop.entries("2026/1")).contains("REGISTERED SUPPRESSED/OVERTAKEN");
        assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 FORWARDED");
    }

    @Test
    @Needs({Capability.PARTIQL_INDEX, Capability.STREAM_ORDER})
    void answersAnInstitutionAboutTheNewStatusAndItsText() throws Exception {
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.changeStatus("2026/1", "FORWARDED");
        laptop.awaitAccepted("2026/1", "FORWARDED");
        laptop.receive();
        laptop.awaitIdle();

        assertThat(laptop.ask("/v1/complaints/2026~1")).contains("\"status\":\"FORWARDED\"", "\"state\":\"DELIVERED\"");
        assertThat(laptop.ask("/v1/complaints/2026~1/history"))
                .contains("\"status\":\"FORWARDED\"", "\"status\":\"REGISTERED\"", "\"state\":\"DELIVERED\"")
                .doesNotContain("12345678");
    }

    /** Senders that are given one record at the same moment, besides the one that reads the stream. */
    @Test
    @Needs(Capability.ONE_WINNER)
    void textsOnceWhenSendersRaceForOneChange() throws Exception {
        Instant now = Instant.now();
        laptop.put(Laptop.item("2026/1", "REGISTERED", now.toString(), NUMBER));
        LambdaFunction sender = laptop.system.function("NotifierFunction");
        ExecutorService senders = Executors.newFixedThreadPool(RACERS);
        try {
            Callable<Invocation> race = () -> sender.invoke(oldBatch("2026/1", now));
            for (Future<Invocation> answer : senders.invokeAll(Collections.nCopies(RACERS, race))) {
                assertThat(answer.get().payload()).contains("\"batchItemFailures\":[]");
            }
        } finally {
            senders.shutdown();
        }
        laptop.awaitIdle();

        assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED");
        assertThat(laptop.entries("2026/1")).hasSize(1);
    }

    @Test
    @Needs(Capability.OPT_OUT)
    void asksSnsBeforeItTextsWhoseLastTextMetAnOptOut() {
        for (String number : List.of(NUMBER, OPTED_OUT)) {
            String complaint = "2026/" + number.substring(number.length() - 2);
            laptop.put(complaint, "REGISTERED", number);
            laptop.awaitTexts(number, 1);
            laptop.awaitIdle();
            metAnOptOut(complaint);
        }
        laptop.optOut(OPTED_OUT);

        laptop.changeStatus("2026/99", "FORWARDED");
        laptop.changeStatus("2026/78", "FORWARDED");

        laptop.awaitEntry("2026/99", "FORWARDED SUPPRESSED/OPTED_OUT");
        laptop.awaitTexts(NUMBER, 2);
        assertThat(laptop.texts(OPTED_OUT)).containsExactly("2026/99 REGISTERED");
    }

    /** As its receipt says. */
    private void metAnOptOut(String complaintId) {
        DynamoLedger ledger = new DynamoLedger(laptop.system.client(), "NotificationsTable");
        Notification sent = ledger.entriesOf(complaintId).get(0);
        assertThat(ledger.replace(sent, sent.ended(Reason.OPTED_OUT, Instant.now()))
                        .won())
                .isTrue();
    }

    @Test
    void keepsACitizensNumberOutOfTheLedger() {
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.awaitTexts(NUMBER, 1);

        String everything = laptop.system
                .client()
                .scan(scan -> scan.tableName("NotificationsTable"))
                .items()
                .toString();

        assertThat(everything).contains("2026/1").doesNotContain("12345678", "plainte");
    }

    private List<String> failureRecords() throws IOException {
        Path buckets = laptop.system.failures();
        if (!Files.exists(buckets)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(buckets)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    /** One record with a sequence number from long ago. */
    private static String oldBatch(String complaintId, Instant at) {
        return """
            {"Records":[{"eventID":"1","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",
            "awsRegion":"eu-west-3","dynamodb":{"ApproximateCreationDateTime":%d,
            "Keys":{"complaintId":{"S":"%s"}},"NewImage":{"complaintId":{"S":"%s"},
            "status":{"S":"REGISTERED"},"statusChangedAt":{"S":"%s"},"phoneNumber":{"S":"%s"},
            "language":{"S":"fr"}},"SequenceNumber":"0","SizeBytes":100,"StreamViewType":"NEW_AND_OLD_IMAGES"},
            "eventSourceARN":"arn:aws:dynamodb:eu-west-3:000000000000:table/ComplaintsTable/stream/1"}]}""".formatted(at.getEpochSecond(), complaintId, complaintId, at, NUMBER);
    }
}
