package org.ishaar.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An event filter pattern: nested keys down to lists of alternatives. A record passes when every key has a match. */
record FilterPattern(JsonNode pattern) {

    static FilterPattern parse(String pattern) {
        try {
            return new FilterPattern(new JsonMapper().readTree(pattern));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A filter pattern is not JSON: " + pattern, e);
        }
    }

    /** Filters are alternatives; without any, every record passes. */
    static boolean anyMatches(List<FilterPattern> patterns, JsonNode record) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(record));
    }

    boolean matches(JsonNode record) {
        return matches(pattern, record);
    }

    private static boolean matches(JsonNode pattern, JsonNode value) {
        if (pattern.isArray()) {
            return leaf(pattern, value);
        }
        return pattern.properties().stream()
                .allMatch(entry -> entry.getKey().equals("$or")
                        ? items(entry.getValue()).anyMatch(either -> matches(either, value))
                        : matches(entry.getValue(), value.path(entry.getKey())));
    }

    private static boolean leaf(JsonNode alternatives, JsonNode value) {
        return items(alternatives).anyMatch(alternative -> FilterRule.matches(alternative, value));
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
