package org.ishaar.ledger.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A JSON object on one line, written name by name: nothing has to be looked up by reflection for it at a cold start. */
final class JsonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    /** What writes to the generator. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    JsonLine() {
        try {
            json = JSON.createGenerator(text);
            json.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonLine put(String name, String value) {
        return write(out -> out.writeStringField(name, value));
    }

    /** As a number, or in its own words. */
    JsonLine put(String name, Object figure) {
        return write(out -> {
            out.writeFieldName(name);
            out.writeObject(figure instanceof Number ? figure : figure.toString());
        });
    }

    JsonLine putIfPresent(String name, @Nullable Object value) {
        return value == null ? this : put(name, value.toString());
    }

    /** Nothing goes anywhere but into memory. */
    JsonLine write(Content content) {
        try {
            content.write(json);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object, ended; nothing can be added after it. */
    String end() {
        write(JsonGenerator::writeEndObject);
        write(JsonGenerator::close);
        return text.toString();
    }
}
