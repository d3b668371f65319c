package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamRecordTest {
    @Test
    void isTheJsonThatLambdaSends() throws Exception {
        JsonNode expected = new JsonMapper().readTree("""
                        {"eventID":"e7","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",
                         "awsRegion":"ddblocal",
                         "dynamodb":{"ApproximateCreationDateTime":1772359200,
                           "Keys":{"complaintId":{"S":"2026/17"}},
                           "NewImage":{"complaintId":{"S":"2026/17"},"status":{"S":"SHELVED"}},
                           "SequenceNumber":"7","SizeBytes":54,"StreamViewType":"NEW_AND_OLD_IMAGES"},
                         "eventSourceARN":"arn:aws:dynamodb:ddblocal:000000000000:table/Complaints/stream/1"}
                        """);

        JsonNode actual =
                new JsonMapper().readTree(Records.record("7", "2026/17").json().toString());

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void carriesEveryAttributeType() {
        Map<String, AttributeValue> image = Map.of(
                "s", AttributeValue.fromS("شكاية"),
                "n", AttributeValue.fromN("12.50"),
                "b", AttributeValue.fromB(SdkBytes.fromUtf8String("ab")),
                "ss", AttributeValue.fromSs(List.of("x", "y")),
                "ns", AttributeValue.fromNs(List.of("1", "2")),
                "bs", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("ab"))),
                "m", AttributeValue.fromM(Map.of("l", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))))),
                "bool", AttributeValue.fromBool(false),
                "none", AttributeValue.fromNul(true));

        assertThat(AttributeJson.image(image))
                .hasToString("{\"b\":{\"B\":\"YWI=\"},\"bool\":{\"BOOL\":false},\"bs\":{\"BS\":[\"YWI=\"]},"
                        + "\"m\":{\"M\":{\"l\":{\"L\":[{\"N\":\"1\"}]}}},\"n\":{\"N\":\"12.50\"},"
                        + "\"none\":{\"NULL\":true},\"ns\":{\"NS\":[\"1\",\"2\"]},\"s\":{\"S\":\"شكاية\"},"
                        + "\"ss\":{\"SS\":[\"x\",\"y\"]}}");
    }

    @Test
    void isReadByAwsOwnSerialiser() {
        Record expired = Records.sdk("7", "2026/17").toBuilder()
                .userIdentity(identity -> identity.type("Service").principalId("dynamodb.amazonaws.com"))
                .build();
        String json = StreamRecord.event(List.of(StreamRecord.of(expired, Records.STREAM)))
                .toString();

        DynamodbEvent event = LambdaEventSerializers.serializerFor(
                        DynamodbEvent.class, getClass().getClassLoader())
                .fromJson(json);

        var read = event.getRecords().get(0);
        assertThat(read.getEventName()).isEqualTo("INSERT");
        assertThat(read.getDynamodb().getSequenceNumber()).isEqualTo("7");
        assertThat(read.getDynamodb().getApproximateCreationDateTime())
                .isEqualTo(Date.from(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(read.getDynamodb().getNewImage())
                .containsEntry(
                        "status",
                        new com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue("SHELVED"));
        assertThat(read.getUserIdentity().getPrincipalId()).isEqualTo("dynamodb.amazonaws.com");
    }
}
