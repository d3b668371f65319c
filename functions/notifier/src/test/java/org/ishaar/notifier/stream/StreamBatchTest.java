package org.ishaar.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lambda's own reader and writer of typed events make of the same is the measure. */
class StreamBatchTest {

    @Test
    void readsARecordedBatchAsLambdasOwnReaderDoes() throws IOException {
        String recorded = Files.readString(Path.of("../../infrastructure/events/stream-batch.json"));

        assertThat(read(recorded)).hasSize(4);
        assertReadsAsLambdaDoes(recorded);
    }

    @Test
    void takesNoOtherFunctionsEventForAnEmptyBatch() throws IOException {
        assertThat(read("{\"Records\": []}")).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> read("{\"awslogs\": {\"data\": \"\"}}"))
                .withMessageContaining("no Records");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"S\": \"الشكاية \\u0627 é 😀 \\\"\"}",
                "{\"S\": \"\"}",
                "{\"S\": null}",
                "{\"N\": \"-1.50\"}",
                "{\"N\": 7}",
                "{\"B\": \"AAEC/w==\"}",
                "{\"BOOL\": true}",
                "{\"NULL\": true}",
                "{\"SS\": [\"a\", \"b\"]}",
                "{\"NS\": [\"1\", \"2.5\"]}",
                "{\"BS\": [\"AAEC\", \"\"]}",
                "{\"L\": [{\"S\": \"a\"}, {\"L\": []}, {\"M\": {}}]}",
                "{\"M\": {\"a\": {\"M\": {\"b\": {\"N\": \"1\"}}}, \"c\": {\"SS\": [\"d\"]}}}",
                "{}",
            })
    void readsAValueOfEveryTypeAsLambdasOwnReaderDoes(String value) throws IOException {
        assertReadsAsLambdaDoes(
                record("\"Keys\": {\"complaintId\": %1$s}, \"NewImage\": {\"odd\": %1$s}".formatted(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ApproximateCreationDateTime\": 1.7724168E9",
                "\"ApproximateCreationDateTime\": 1772416800.123",
                "\"ApproximateCreationDateTime\": 1772416800",
                "\"SequenceNumber\": \"111100000000003453678454\"",
                "\"OldImage\": null, \"NewImage\": {\"a\": {\"S\": \"b\"}}",
                "\"Soon\": {\"to\": [\"come\", {\"S\": 1}]}, \"SequenceNumber\": \"1\"",
            })
    void readsTheRestAsLambdasOwnReaderDoes(String change) throws IOException {
        assertReadsAsLambdaDoes(record(change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[]", "null", "{\"Records\": [7]}", "{\"Records\": [{\"dynamodb\": {\"Keys\": {"})
    void refusesWhatIsNoBatch(String event) {
        assertThatIOException().isThrownBy(() -> read(event));
    }

    @Test
    void answersAsLambdasOwnWriterDoes() throws IOException {
        for (List<String> failed : List.of(List.<String>of(), List.of("111", "222"))) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            StreamBatch.answer(failed, answer);

            assertThat(answer).hasToString(writtenByLambda(failed));
        }
    }

    private static String writtenByLambda(List<String> failed) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ClassLoader loader = StreamsEventResponse.class.getClassLoader();
        LambdaEventSerializers.serializerFor(StreamsEventResponse.class, loader)
                .toJson(
                        new StreamsEventResponse(failed.stream()
                                .map(StreamsEventResponse.BatchItemFailure::new)
                                .toList()),
                        answer);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String record(String change) {
        return "{\"Records\": [{\"eventID\": \"1\", \"eventName\": \"MODIFY\", \"userIdentity\": {\"type\": \"Service\"},"
                + " \"dynamodb\": {" + change + "}, \"awsRegion\": \"eu-west-3\"}], \"more\": [{}]}";
    }

    private static void assertReadsAsLambdaDoes(String event) throws IOException {
        List<DynamodbStreamRecord> lambdas = LambdaEventSerializers.serializerFor(
                        DynamodbEvent.class, DynamodbEvent.class.getClassLoader())
                .fromJson(event)
                .getRecords();
        assertThat(read(event))
                .usingRecursiveComparison()
                .ignoringFields(
                        "eventID",
                        "eventVersion",
                        "eventSource",
                        "awsRegion",
                        "eventSourceARN",
                        "userIdentity",
                        "dynamodb.sizeBytes",
                        "dynamodb.streamViewType")
                .isEqualTo(lambdas);
    }

    private static List<DynamodbStreamRecord> read(String event) throws IOException {
        return StreamBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }
}
