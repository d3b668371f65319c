package org.ishaar.bench.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Request units as DynamoDB counts them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Read and
 *     write operations</a>
 */
final class Units {

    private static final int WRITTEN_AT_ONCE = 1024;
    private static final int READ_AT_ONCE = 4096;

    /** What a list or a map takes beside its elements, and each element beside itself. */
    private static final int OF_A_LIST = 3;

    private Units() {}

    static long toWrite(long bytes) {
        return Math.max(1, (bytes + WRITTEN_AT_ONCE - 1) / WRITTEN_AT_ONCE);
    }

    static long toReadConsistently(long bytes) {
        return Math.max(1, (bytes + READ_AT_ONCE - 1) / READ_AT_ONCE);
    }

    /** Names and values; a number takes a byte for two of its digits, and one more. */
    static long size(JsonNode item) {
        return fields(item)
                .mapToLong(name -> utf8(name) + sizeOfValue(item.get(name)))
                .sum();
    }

    private static long sizeOfValue(JsonNode value) {
        String type = value.fieldNames().next();
        JsonNode held = value.get(type);
        return switch (type) {
            case "N" -> (held.textValue().length() + 1) / 2 + 1;
            case "M" -> OF_A_LIST + size(held) + held.size();
            case "L" ->
                OF_A_LIST
                        + held.size()
                        + StreamSupport.stream(held.spliterator(), false)
                                .mapToLong(Units::sizeOfValue)
                                .sum();
            case "BOOL", "NULL" -> 1;
            default -> utf8(held.asText());
        };
    }

    /** The sparse indexes of the notifications table that an item with these attributes is in. */
    static long indexesOf(Set<String> attributes) {
        return Stream.of("dueAt", "messageId", "unreachableOffice")
                .filter(attributes::contains)
                .count();
    }

    private static Stream<String> fields(JsonNode item) {
        Iterable<String> names = item::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
