package org.ishaar.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.SmsText;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Notifier;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SmsGateway;
import org.ishaar.notifier.decision.bounds.FakeStores;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.decision.bounds.Sender;
import org.ishaar.notifier.stream.StreamRecords;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final List<String> claimed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private Duration remaining = Duration.ofMinutes(1);
    private String unwritable = "";
    private String broken = "";
    private Runnable claiming = () -> {};

    @Test
    void reportsNothingWhenEveryRecordWasTaken() {
        assertThat(handle(record("1", "A", "REGISTERED"), record("2", "B", "REGISTERED")))
                .isEmpty();
        assertThat(claimed).containsExactlyInAnyOrder("A REGISTERED", "B REGISTERED");
    }

    @Test
    void takesTheRecordsOfOneComplaintInOrder() {
        handle(record("1", "A", "REGISTERED"), record("2", "A", "FORWARDED"), record("3", "A", "SHELVED"));

        assertThat(claimed).containsExactly("A REGISTERED", "A FORWARDED", "A SHELVED");
    }

    @Test
    void leavesLaterChangesOfAComplaintUntouchedAfterALedgerFailure() {
        unwritable = "A";

        List<String> failed =
                handle(record("1", "A", "REGISTERED"), record("2", "A", "FORWARDED"), record("3", "B", "REGISTERED"));

        assertThat(failed).containsExactly("1");
        assertThat(claimed).containsExactly("B REGISTERED");
        assertThat(log).anyMatch(line -> line.contains("store-unavailable") && line.contains("Down"));
    }

    @Test
    void reportsARecordThatBreaksTheCodeAndHandlesTheOthers() {
        broken = "A";

        List<String> failed = handle(record("1", "A", "REGISTERED"), record("2", "B", "REGISTERED"));

        assertThat(failed).containsExactly("1");
        assertThat(claimed).containsExactly("B REGISTERED");
        assertThat(log)
                .anyMatch(line -> line.contains("record-not-handled") && line.contains("IllegalStateException"))
                .noneMatch(line -> line.contains("612345678"));
    }

    @Test
    void failsAsAWholeRatherThanDropARecordInAnErrorOfTheVirtualMachine() {
        claiming = () -> {
            throw new OutOfMemoryError("of a test");
        };

        assertThatThrownBy(() -> handle(record("1", "A", "REGISTERED"))).hasRootCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void failsAsAWholeWhenItIsInterrupted() {
        Thread handler = Thread.currentThread();
        claiming = () -> {
            handler.interrupt();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        };

        assertThatThrownBy(() -> handle(record("1", "A", "REGISTERED"))).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesToTheNextTryWhatItHasNoTimeFor() {
        remaining = Duration.ofSeconds(6);

        assertThat(handle(record("1", "A", "REGISTERED"))).containsExactly("1");
        assertThat(claimed).isEmpty();
    }

    private List<String> handle(DynamodbStreamRecord... records) {
        JsonJournal journal = new JsonJournal(log::add, "request-1");
        Ports ports = new Ports(
                new RecordingLedger(),
                id -> Optional.empty(),
                new Accepting(),
                journal,
                Clock.systemUTC(),
                () -> "token");
        Map<String, String> environment = new HashMap<>(NotifierSettingsTest.environment());
        Notifier notifier =
                new Notifier(ports, NotifierSettings.from(environment).rules());
        StreamRecords reader = new StreamRecords(Language.parse("fr").orElseThrow(), Clock.systemUTC());
        Invocation run = new Invocation(
                Control.on(Limits.NONE),
                new Sender(new FakeStores(), Lane.STREAM, Clock.systemUTC()).bounds(Limits.NONE, journal, time -> {}),
                () -> remaining,
                time -> {});
        return new Batch(reader, notifier, journal, run).handle(List.of(records), new Crew()::workOff);
    }

    private static DynamodbStreamRecord record(String sequence, String complaintId, String status) {
        Instant now = Instant.now();
        Map<String, AttributeValue> item = Map.of(
                "complaintId", new AttributeValue(complaintId),
                "status", new AttributeValue(status),
                "statusChangedAt", new AttributeValue(now.toString()),
                "phoneNumber", new AttributeValue("0612345678"));
        DynamodbStreamRecord record = new DynamodbStreamRecord();
        record.setEventName("INSERT");
        record.setDynamodb(new StreamRecord()
                .withKeys(Map.of("complaintId", new AttributeValue(complaintId)))
                .withNewImage(item)
                .withSequenceNumber(sequence)
                .withApproximateCreationDateTime(Date.from(now)));
        return record;
    }

    private record Accepting() implements SmsGateway {

        @Override
        public SendResult send(PhoneNumber to, SmsText text) {
            return new SendResult.Accepted("message");
        }

        @Override
        public boolean isOptedOut(PhoneNumber number) {
            return false;
        }
    }

    /** Takes every claim but of the complaint that it is told not to. */
    private final class RecordingLedger implements Ledger {

        @Override
        public LedgerAnswer claim(Notification fresh) {
            claiming.run();
            String complaintId = fresh.change().complaintId();
            if (complaintId.equals(unwritable)) {
                throw new StoreUnavailableException("claim", "Down", new IllegalStateException());
            }
            if (complaintId.equals(broken)) {
                throw new IllegalStateException("of the number 0612345678");
            }
            claimed.add(complaintId + " " + fresh.change().status());
            return LedgerAnswer.WON;
        }

        @Override
        public LedgerAnswer replace(Notification asRead, Notification next) {
            return LedgerAnswer.WON;
        }

        @Override
        public List<Notification> entriesOf(String complaintId) {
            return List.of();
        }
    }
}
