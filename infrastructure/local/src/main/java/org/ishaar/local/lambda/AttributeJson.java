package org.ishaar.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's typed JSON: numbers as strings, binary as base64. */
final class AttributeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AttributeJson() {}

    /** Keys in alphabetical order, so that equal images are equal text. */
    static ObjectNode image(Map<String, AttributeValue> image) {
        ObjectNode node = JSON.objectNode();
        new TreeMap<>(image).forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode node = JSON.objectNode();
        // The SDK cannot call a constant NULL.
        node.set(value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name(), content(value));
        return node;
    }

    private static JsonNode content(AttributeValue value) {
        return switch (value.type()) {
            case S -> JSON.textNode(value.s());
            case N -> JSON.textNode(value.n());
            case B -> JSON.textNode(base64(value.b()));
            case BOOL -> JSON.booleanNode(value.bool());
            case NUL -> JSON.booleanNode(value.nul());
            case SS -> texts(value.ss());
            case NS -> texts(value.ns());
            case BS -> texts(value.bs().stream().map(AttributeJson::base64).toList());
            case M -> image(value.m());
            case L -> list(value.l());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("An attribute of an unknown type");
        };
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(node::add);
        return node;
    }

    private static ArrayNode list(List<AttributeValue> values) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(item -> node.add(value(item)));
        return node;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
