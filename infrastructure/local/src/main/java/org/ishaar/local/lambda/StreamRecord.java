package org.ishaar.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A record of the stream and its JSON as Lambda puts it into an event; keys is the item's key as text. */
record StreamRecord(String sequence, Instant created, String keys, ObjectNode json, int bytes) {

    static StreamRecord of(Record source, String streamArn) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("eventID", source.eventID())
                .put("eventName", source.eventNameAsString())
                .put("eventVersion", source.eventVersion())
                .put("eventSource", source.eventSource())
                .put("awsRegion", source.awsRegion());
        var change = source.dynamodb();
        ObjectNode keys = AttributeJson.image(change.keys());
        json.set("dynamodb", change(change, keys));
        json.put("eventSourceARN", streamArn);
        if (source.userIdentity() != null) {
            json.set("userIdentity", identity(source.userIdentity()));
        }
        int bytes = json.toString().getBytes(StandardCharsets.UTF_8).length;
        return new StreamRecord(
                change.sequenceNumber(), change.approximateCreationDateTime(), keys.toString(), json, bytes);
    }

    private static ObjectNode change(
            software.amazon.awssdk.services.dynamodb.model.StreamRecord change, ObjectNode keys) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        json.set("Keys", keys);
        if (change.hasNewImage()) {
            json.set("NewImage", AttributeJson.image(change.newImage()));
        }
        if (change.hasOldImage()) {
            json.set("OldImage", AttributeJson.image(change.oldImage()));
        }
        return json.put("SequenceNumber", change.sequenceNumber())
                .put("SizeBytes", change.sizeBytes())
                .put("StreamViewType", change.streamViewTypeAsString());
    }

    /** Time to live deletes as "dynamodb.amazonaws.com". */
    private static ObjectNode identity(Identity identity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("principalId", identity.principalId())
                .put("type", identity.type());
    }

    static ObjectNode event(List<StreamRecord> records) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        var array = event.putArray("Records");
        records.forEach(record -> array.add(record.json()));
        return event;
    }
}
