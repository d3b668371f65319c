package org.ishaar.statusapi.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's attributes, read as far as they are of the expected type. */
record Attributes(Map<String, AttributeValue> item) {

    Optional<String> text(String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() ->
                        new IllegalStateException("an entry of the notifications table lacks its attribute " + name));
    }

    /** An ISO 8601 time with offset, in milliseconds. */
    Optional<Instant> time(String name) {
        return text(name).flatMap(Attributes::parsed);
    }

    Optional<Long> number(String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::n).map(Long::valueOf);
    }

    List<Attributes> maps(String name) {
        AttributeValue list = item.get(name);
        return list == null
                ? List.of()
                : list.l().stream().map(element -> new Attributes(element.m())).toList();
    }

    private static Optional<Instant> parsed(String raw) {
        try {
            return Optional.of(OffsetDateTime.parse(raw).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
