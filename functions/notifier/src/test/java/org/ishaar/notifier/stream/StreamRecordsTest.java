package org.ishaar.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.StatusChange;
import org.ishaar.notifier.decision.Update;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewNumber;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.decision.Update.Removed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamRecordsTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Language ARABIC = Language.parse("ar").orElseThrow();

    private final StreamRecords records = new StreamRecords(ARABIC, Clock.fixed(WRITTEN, ZoneOffset.UTC));

    @Test
    void readsRecordedEventsAsTheLambdaRuntimeDoes() throws IOException {
        List<DynamodbStreamRecord> batch = recorded("stream-batch.json");

        NewStatus registered = (NewStatus) read(batch.get(0));
        assertThat(registered.inserted()).isTrue();
        assertThat(registered.contact().phoneNumber()).isEqualTo("06 12 34 56 78");
        StatusChange change = registered.change();
        assertThat(change.id().value()).isEqualTo("2026-03-02T09:00:00.000Z#REGISTERED");
        assertThat(change.language().code()).isEqualTo("fr");
        assertThat(change.office()).isEqualTo("RABAT");
        assertThat(change.written().sequence()).isEqualTo("111");
        assertThat(change.written().at()).isEqualTo(WRITTEN);

        NewStatus forwarded = (NewStatus) read(batch.get(1));
        assertThat(forwarded.inserted()).isFalse();
        assertThat(forwarded.change().id().value()).isEqualTo("2026-03-02T10:00:00.000Z#FORWARDED");

        assertThat(read(batch.get(2))).as("the same instant, another number").isInstanceOf(NewNumber.class);
        assertThat(read(batch.get(3))).isEqualTo(new Removed("2026/3101/12"));
    }

    @ParameterizedTest
    @CsvSource({
        "complaintId, '', an empty reference",
        "complaintId, a b, a blank in the reference",
        "complaintId, 2026/é, a letter outside ASCII",
        "status, '', an empty status",
        "status, registered, lower case",
        "statusChangedAt, yesterday, no instant",
        "statusChangedAt, 2026-03-02T10:00:00, no offset",
        "statusChangedAt, 2026-03-03T09:00:01Z, more than a day ahead",
    })
    void namesTheAttributeThatIsAgainstTheRule(String attribute, String value, String why) {
        Map<String, AttributeValue> item = item();
        item.put(attribute, new AttributeValue(value));

        Update update = read(record("INSERT", null, item));

        assertThat(update).as(why).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.attribute()).isEqualTo(attribute);
            assertThat(malformed.change().id().value()).matches("0000#MALFORMED#[0-9a-f]{32}");
        });
    }

    @Test
    void filesAReferenceAgainstTheRuleUnderAHash() {
        Map<String, AttributeValue> item = item();
        item.put("complaintId", new AttributeValue("0612345678 Mme X"));

        Update update = read(record("INSERT", null, item));

        assertThat(update.complaintId()).matches("MALFORMED#[0-9a-f]{32}");
    }

    @Test
    void findsTheSameEntryForTheSameNonsense() {
        Map<String, AttributeValue> item = item();
        item.put("status", new AttributeValue("???"));
        Malformed first = (Malformed) read(record("INSERT", null, item));

        item.put("office", new AttributeValue("FES"));
        Malformed again = (Malformed) read(record("INSERT", null, item));
        item.put("statusChangedAt", new AttributeValue("never"));
        Malformed other = (Malformed) read(record("INSERT", null, item));

        assertThat(again.change().id()).isEqualTo(first.change().id());
        assertThat(other.change().id()).isNotEqualTo(first.change().id());
    }

    @Test
    void readsAStatusThatIsNoStringAsMalformed() {
        Map<String, AttributeValue> item = item();
        item.put("status", new AttributeValue().withN("5"));

        assertThat(read(record("INSERT", null, item))).isInstanceOf(Malformed.class);
    }

    @Test
    void saysNothingOfAnEditThatChangesNeitherStatusNorNumber() {
        Map<String, AttributeValue> after = item();
        after.put("office", new AttributeValue("FES"));

        assertThat(records.read(record("MODIFY", item(), after))).isEmpty();
    }

    @Test
    void saysNothingOfANumberThatIsTakenAway() {
        Map<String, AttributeValue> after = item();
        after.remove("phoneNumber");

        assertThat(records.read(record("MODIFY", item(), after))).isEmpty();
    }

    @Test
    void knowsACorrectionOfTheTimeAndWhatItCorrects() {
        Map<String, AttributeValue> after = item();
        after.put("statusChangedAt", new AttributeValue("2026-03-02T08:30:00Z"));

        NewStatus news = (NewStatus) read(record("MODIFY", item(), after));

        assertThat(Objects.requireNonNull(news.change().follows()).value())
                .isEqualTo("2026-03-02T08:00:00.000Z#REGISTERED");
    }

    @Test
    void readsANewNumberWithTheNewStatusItCameWith() {
        Map<String, AttributeValue> after = item();
        after.put("status", new AttributeValue("FORWARDED"));
        after.put("phoneNumber", new AttributeValue("0698765432"));

        NewStatus news = (NewStatus) read(record("MODIFY", item(), after));

        assertThat(news.contact().phoneNumber()).isEqualTo("0698765432");
        assertThat(news.contact().toString()).as("never printed").doesNotContain("0698765432");
    }

    @Test
    void takesANumberWrittenAsADynamoDbNumber() {
        Map<String, AttributeValue> item = item();
        item.put("phoneNumber", new AttributeValue().withN("612345678"));

        NewStatus news = (NewStatus) read(record("INSERT", null, item));

        assertThat(news.contact().phoneNumber()).isEqualTo("612345678");
    }

    @Test
    void usesTheDefaultLanguageForOneWithoutTexts() {
        Map<String, AttributeValue> item = item();
        item.put("language", new AttributeValue("de"));

        NewStatus news = (NewStatus) read(record("INSERT", null, item));

        assertThat(news.change().language()).isEqualTo(ARABIC);
    }

    @Test
    void textsAComplaintWhoseOfficeCodeIsNone() {
        Map<String, AttributeValue> item = item();
        item.put("office", new AttributeValue("x".repeat(65)));

        NewStatus news = (NewStatus) read(record("INSERT", null, item));

        assertThat(news.change().office()).isNull();
    }

    private Update read(DynamodbStreamRecord record) {
        Optional<Update> update = records.read(record);
        return update.orElseThrow();
    }

    private static Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("complaintId", new AttributeValue("2026/3101/12"));
        item.put("status", new AttributeValue("REGISTERED"));
        item.put("statusChangedAt", new AttributeValue("2026-03-02T08:00:00Z"));
        item.put("phoneNumber", new AttributeValue("0612345678"));
        return item;
    }

    private static DynamodbStreamRecord record(
            String name, @Nullable Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        StreamRecord record = new StreamRecord()
                .withKeys(Map.of("complaintId", Objects.requireNonNull(after.get("complaintId"))))
                .withOldImage(before)
                .withNewImage(after)
                .withSequenceNumber("7")
                .withApproximateCreationDateTime(Date.from(WRITTEN));
        DynamodbStreamRecord event = new DynamodbStreamRecord();
        event.setEventName(name);
        event.setDynamodb(record);
        return event;
    }

    private static List<DynamodbStreamRecord> recorded(String file) throws IOException {
        Path path = Path.of("../../infrastructure/events", file);
        try (InputStream json = Files.newInputStream(path)) {
            return LambdaEventSerializers.serializerFor(DynamodbEvent.class, DynamodbEvent.class.getClassLoader())
                    .fromJson(json)
                    .getRecords();
        }
    }
}
