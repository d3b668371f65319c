package org.ishaar.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.StatusChange;
import org.ishaar.notifier.decision.StoredComplaint;
import org.ishaar.notifier.decision.Update;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StoredItemsTest {

    private static final Instant SEEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Language FRENCH = Language.parse("fr").orElseThrow();

    @Test
    void readsAnItemAsTheStreamReadsItsImage() {
        StoredComplaint stored = read(Map.of(
                "complaintId", AttributeValue.fromS("2026/3101/12"),
                "status", AttributeValue.fromS("SHELVED"),
                "statusChangedAt", AttributeValue.fromS("2026-03-02T09:30:00+01:00"),
                "language", AttributeValue.fromS("fr"),
                "office", AttributeValue.fromS("RABAT")));

        StatusChange change = stored.change();
        assertThat(stored.badAttribute()).isNull();
        assertThat(change.id()).isEqualTo(new ChangeId("2026-03-02T08:30:00.000Z#SHELVED"));
        assertThat(change.office()).isEqualTo("RABAT");
        assertThat(change.written().sequence()).isNull();
        assertThat(change.written().at()).isEqualTo(SEEN);
        assertThat(stored.ifMalformed()).isEqualTo(ChangeId.malformed("SHELVED", "2026-03-02T09:30:00+01:00"));
    }

    @Test
    void neverAsksForTheNumber() {
        assertThat(StoredItems.ATTRIBUTES).doesNotContain("phoneNumber");
    }

    /** The same bad item, once as the stream's JSON and once as a read item, must be filed under one name. */
    @ParameterizedTest
    @MethodSource("badStatuses")
    void filesABadItemUnderTheNameThatTheStreamGivesIt(String json, AttributeValue status) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "complaintId", AttributeValue.fromS("no reference!"),
                "statusChangedAt", AttributeValue.fromS("2026-03-02T08:30:00Z")));
        item.put("status", status);

        StoredComplaint stored = read(item);

        assertThat(stored.badAttribute()).isEqualTo("complaintId");
        assertThat(stored.change().complaintId()).isEqualTo(fromStream(json).complaintId());
        assertThat(stored.change().id()).isEqualTo(fromStream(json).id());
    }

    static Stream<Arguments> badStatuses() {
        AttributeValue text = AttributeValue.fromS("a");
        return Stream.of(
                Arguments.of("{\"S\":\"shelved\"}", AttributeValue.fromS("shelved")),
                Arguments.of("{\"N\":\"7\"}", AttributeValue.fromN("7")),
                Arguments.of("{\"BOOL\":true}", AttributeValue.fromBool(true)),
                Arguments.of("{\"NULL\":true}", AttributeValue.fromNul(true)),
                Arguments.of("{\"B\":\"AQI=\"}", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2}))),
                Arguments.of(
                        "{\"BS\":[\"AQI=\"]}",
                        AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {1, 2})))),
                Arguments.of("{\"SS\":[\"a\"]}", AttributeValue.fromSs(List.of("a"))),
                Arguments.of("{\"NS\":[\"7\"]}", AttributeValue.fromNs(List.of("7"))),
                Arguments.of("{\"L\":[{\"S\":\"a\"}]}", AttributeValue.fromL(List.of(text))),
                Arguments.of("{\"M\":{\"k\":{\"S\":\"a\"}}}", AttributeValue.fromM(Map.of("k", text))));
    }

    private static StoredComplaint read(Map<String, AttributeValue> item) {
        return new StoredItems(FRENCH).read(item, SEEN);
    }

    private static StatusChange fromStream(String status) {
        String event = """
                {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1",
                "ApproximateCreationDateTime":1772442000,"Keys":{"complaintId":{"S":"no reference!"}},
                "NewImage":{"complaintId":{"S":"no reference!"},"status":%s,
                "statusChangedAt":{"S":"2026-03-02T08:30:00Z"}}}}]}
                """.formatted(status);
        DynamodbStreamRecord record = LambdaEventSerializers.serializerFor(
                        DynamodbEvent.class, StoredItemsTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)))
                .getRecords()
                .get(0);
        Update update =
                new StreamRecords(FRENCH, Clock.systemUTC()).read(record).orElseThrow();
        return update instanceof Malformed malformed ? malformed.change() : ((NewStatus) update).change();
    }
}
