package org.ishaar.notifier.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A batch of the stream as Lambda hands it over, and its answer, token by token. Lambda's own reader of typed events finds
 * their parts by reflection: 300 ms of a cold start (infrastructure/bench).
 */
public final class StreamBatch {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MILLIS = 1000;

    /** Reads the value of a field at which the parser stands. */
    private interface Field {
        void read(String name) throws IOException;
    }

    private StreamBatch() {}

    /**
     * Reads the parts of its records that anybody here asks for.
     *
     * @throws IOException when it is no batch of a stream
     */
    public static List<DynamodbStreamRecord> read(InputStream event) throws IOException {
        List<DynamodbStreamRecord> records = new ArrayList<>();
        AtomicBoolean isBatch = new AtomicBoolean();
        try (JsonParser json = JSON.createParser(event)) {
            json.nextToken();
            fields(json, name -> {
                if (name.equals("Records")) {
                    isBatch.set(true);
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        records.add(record(json));
                    }
                } else {
                    json.skipChildren();
                }
            });
        }
        if (!isBatch.get()) {
            // Taken for an empty batch, another function's failure record would count as done, and be deleted.
            throw new IOException("the event has no Records: it is no batch of a table's stream");
        }
        return records;
    }

    /** The sequence numbers of the records that Lambda must hand over again. */
    public static void answer(List<String> failed, OutputStream answer) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(answer)) {
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (String sequenceNumber : failed) {
                json.writeStartObject();
                json.writeStringField("itemIdentifier", sequenceNumber);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static DynamodbStreamRecord record(JsonParser json) throws IOException {
        DynamodbStreamRecord record = new DynamodbStreamRecord();
        fields(json, name -> {
            switch (name) {
                case "eventName" -> record.setEventName(json.getText());
                case "dynamodb" -> record.setDynamodb(change(json));
                default -> json.skipChildren();
            }
        });
        return record;
    }

    private static StreamRecord change(JsonParser json) throws IOException {
        StreamRecord change = new StreamRecord();
        fields(json, name -> {
            switch (name) {
                case "Keys" -> change.setKeys(ImageReader.image(json));
                case "NewImage" -> change.setNewImage(ImageReader.image(json));
                case "OldImage" -> change.setOldImage(ImageReader.image(json));
                case "SequenceNumber" -> change.setSequenceNumber(json.getText());
                case "ApproximateCreationDateTime" -> change.setApproximateCreationDateTime(date(json));
                default -> json.skipChildren();
            }
        });
        return change;
    }

    /** Seconds since 1970, as a number. */
    private static Date date(JsonParser json) throws IOException {
        return Date.from(Instant.ofEpochMilli((long) (json.getDoubleValue() * MILLIS)));
    }

    private static void fields(JsonParser json, Field field) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException("a batch of the stream has an object here");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field.read(name);
        }
    }
}
