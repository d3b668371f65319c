package org.ishaar.local.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what a user wrote, strictly. What is wrong is an IllegalArgumentException that names the field or the place, and
 * never repeats a value: it may be a number.
 */
public final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFields() {}

    public static JsonNode object(String json) {
        try {
            JsonNode read = JSON.readTree(json);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the body is not JSON, see line " + e.getLocation().getLineNr() + " column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
        throw new IllegalArgumentException("the body must be a JSON object");
    }

    public static double number(String name, JsonNode value) {
        check(value.isNumber(), name, "a number");
        return value.doubleValue();
    }

    public static int whole(String name, JsonNode value) {
        check(value.isIntegralNumber() && value.canConvertToInt(), name, "a whole number");
        return value.intValue();
    }

    public static long wholeLong(String name, JsonNode value) {
        check(value.isIntegralNumber() && value.canConvertToLong(), name, "a whole number");
        return value.longValue();
    }

    public static String text(String name, JsonNode value) {
        check(value.isTextual(), name, "a string");
        return value.textValue();
    }

    public static boolean flag(String name, JsonNode value) {
        check(value.isBoolean(), name, "true or false");
        return value.booleanValue();
    }

    /** Reads each item of an array; a mistake in one is named by its index too. */
    public static <T> List<T> list(String name, JsonNode array, Function<JsonNode, T> reader) {
        check(array.isArray(), name, "an array");
        List<T> read = new ArrayList<>();
        for (JsonNode item : array) {
            try {
                read.add(reader.apply(item));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + "[" + read.size() + "]." + e.getMessage(), e);
            }
        }
        return read;
    }

    /** Throws when the object has a field that is none of these. */
    public static void checkKnown(JsonNode object, Set<String> fields, String advice) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw new IllegalArgumentException(name + " is unknown: " + advice);
            }
        });
    }

    /** Throws when the rule does not hold. */
    public static void check(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule);
        }
    }
}
