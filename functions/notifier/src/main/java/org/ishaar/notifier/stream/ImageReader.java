package org.ishaar.notifier.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the images of an item from DynamoDB's JSON, value by value. */
final class ImageReader {

    /** Reads the value at which the parser stands. */
    private interface Value<T> {
        T read(JsonParser json) throws IOException;
    }

    private ImageReader() {}

    /** Null for JSON's null. */
    static @Nullable Map<String, AttributeValue> image(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        Map<String, AttributeValue> image = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            image.put(name, value(json));
        }
        return image;
    }

    private static AttributeValue value(JsonParser json) throws IOException {
        AttributeValue value = new AttributeValue();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String type = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                set(value, type, json);
            }
        }
        return value;
    }

    private static void set(AttributeValue value, String type, JsonParser json) throws IOException {
        switch (type) {
            case "S" -> value.setS(json.getText());
            case "N" -> value.setN(json.getText());
            case "B" -> value.setB(binary(json));
            case "BOOL" -> value.setBOOL(json.getBooleanValue());
            case "NULL" -> value.setNULL(json.getBooleanValue());
            case "SS" -> value.setSS(list(json, JsonParser::getText));
            case "NS" -> value.setNS(list(json, JsonParser::getText));
            case "BS" -> value.setBS(list(json, ImageReader::binary));
            case "M" -> value.setM(image(json));
            case "L" -> value.setL(list(json, ImageReader::value));
            default -> json.skipChildren();
        }
    }

    private static ByteBuffer binary(JsonParser json) throws IOException {
        return ByteBuffer.wrap(json.getBinaryValue());
    }

    private static <T> List<T> list(JsonParser json, Value<T> value) throws IOException {
        List<T> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value.read(json));
        }
        return list;
    }
}
