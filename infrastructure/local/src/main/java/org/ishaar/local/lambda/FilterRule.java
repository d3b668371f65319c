package org.ishaar.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** One alternative of a filter pattern against one value of the record. */
final class FilterRule {
    private FilterRule() {}

    static boolean matches(JsonNode rule, JsonNode value) {
        if (rule.isObject()) {
            Map.Entry<String, JsonNode> operator = rule.properties().iterator().next();
            return operator(operator.getKey(), operator.getValue(), value);
        }
        return anyLeaf(value, leaf -> equal(rule, leaf));
    }

    private static boolean operator(String name, JsonNode argument, JsonNode value) {
        return switch (name) {
            // Only leaves exist: an object on the way down does not.
            case "exists" -> argument.asBoolean() == isLeaf(value);
            case "anything-but" -> anyLeaf(value, leaf -> !excluded(argument, leaf));
            case "numeric" -> anyLeaf(value, leaf -> leaf.isNumber() && inRange(argument, leaf.doubleValue()));
            case "prefix", "suffix", "equals-ignore-case" ->
                anyLeaf(value, leaf -> leaf.isTextual() && text(name, argument, leaf.textValue()));
            default -> throw new IllegalArgumentException("Lambda knows no filter operator " + name);
        };
    }

    private static boolean text(String operator, JsonNode argument, String value) {
        if (argument.isObject()) {
            return text(
                    operator,
                    argument.path("equals-ignore-case").asText().toLowerCase(Locale.ROOT),
                    value.toLowerCase(Locale.ROOT));
        }
        return text(operator, argument.asText(), value);
    }

    private static boolean text(String operator, String argument, String value) {
        return switch (operator) {
            case "prefix" -> value.startsWith(argument);
            case "suffix" -> value.endsWith(argument);
            default -> value.equalsIgnoreCase(argument);
        };
    }

    private static boolean excluded(JsonNode argument, JsonNode leaf) {
        if (argument.isObject()) {
            throw new IllegalArgumentException("Only an event bus knows anything-but with an operator in it");
        }
        return argument.isArray()
                ? FilterPattern.items(argument).anyMatch(item -> equal(item, leaf))
                : equal(argument, leaf);
    }

    private static boolean inRange(JsonNode bounds, double value) {
        for (int i = 0; i + 1 < bounds.size(); i += 2) {
            if (!compares(bounds.get(i).asText(), value, bounds.get(i + 1).doubleValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean compares(String operator, double value, double bound) {
        return switch (operator) {
            case "=" -> value == bound;
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            case ">=" -> value >= bound;
            default -> throw new IllegalArgumentException("Lambda knows no comparison " + operator);
        };
    }

    private static boolean equal(JsonNode wanted, JsonNode leaf) {
        return (wanted.isNumber() && leaf.isNumber())
                ? wanted.decimalValue().compareTo(leaf.decimalValue()) == 0
                : wanted.equals(leaf);
    }

    private static boolean isLeaf(JsonNode value) {
        return !value.isMissingNode() && !value.isObject();
    }

    private interface LeafTest {
        boolean holds(JsonNode leaf);
    }

    /** A list in the record matches when one of its members does. */
    private static boolean anyLeaf(JsonNode value, LeafTest test) {
        return value.isArray()
                ? FilterPattern.items(value).anyMatch(test::holds)
                : (isLeaf(value) && test.holds(value));
    }
}
