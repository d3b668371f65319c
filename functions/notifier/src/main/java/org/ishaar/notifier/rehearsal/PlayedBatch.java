package org.ishaar.notifier.rehearsal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ishaar.complaint.Language;

/** A batch of the stream: a registration, just written. */
final class PlayedBatch {

    private static final JsonFactory JSON = new JsonFactory();

    private PlayedBatch() {}

    static byte[] in(Language language) throws IOException {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(batch)) {
            json.writeStartObject();
            json.writeArrayFieldStart("Records");
            record(language, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        return batch.toByteArray();
    }

    private static void record(Language language, JsonGenerator json) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        json.writeStartObject();
        json.writeStringField("eventName", "INSERT");
        json.writeObjectFieldStart("dynamodb");
        json.writeNumberField("ApproximateCreationDateTime", now.getEpochSecond());
        json.writeStringField("SequenceNumber", "1");
        json.writeObjectFieldStart("Keys");
        text("complaintId", language.code(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("NewImage");
        text("complaintId", language.code(), json);
        text("status", "REGISTERED", json);
        text("statusChangedAt", now.toString(), json);
        text("phoneNumber", "06 00 00 00 00", json);
        text("language", language.code(), json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String name, String value, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("S", value);
        json.writeEndObject();
    }
}
