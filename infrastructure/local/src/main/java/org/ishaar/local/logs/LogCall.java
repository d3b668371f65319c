package org.ishaar.local.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The parameters of a call, checked as CloudWatch Logs does. */
record LogCall(JsonNode parameters) {

    Optional<String> text(String name) throws LogsException {
        JsonNode value = parameters.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw LogsException.invalid(name + " must be a string");
        }
        return Optional.of(value.textValue());
    }

    Optional<Long> whole(String name) throws LogsException {
        JsonNode value = parameters.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw LogsException.invalid(name + " must be a whole number of at least 0");
        }
        return Optional.of(value.longValue());
    }

    int limit(int most) throws LogsException {
        long limit = whole("limit").orElse((long) most);
        if (limit < 1 || limit > most) {
            throw LogsException.invalid("limit must be 1 to " + most);
        }
        return (int) limit;
    }

    Set<String> texts(String name) {
        Set<String> texts = new HashSet<>();
        parameters.path(name).forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
