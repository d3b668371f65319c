package org.ishaar.local.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A file of changes, one JSON object a line, written to the complaints table in its order. */
public final class Feed {

    private static final String TABLE = "ComplaintsTable";

    private final List<String> lines;
    private final @Nullable Path position;

    private Feed(List<String> lines, @Nullable Path position) {
        this.lines = lines;
        this.position = position;
    }

    /** The few complaints that come with the runner; where data is kept, they are written once. */
    public static Feed sample(Optional<Path> data) throws IOException {
        try (var in = Objects.requireNonNull(Feed.class.getResourceAsStream("sample.jsonl"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Feed(content(all.lines().toList()), position(data, "sample"));
        }
    }

    /**
     * A file of one's own.
     *
     * @param data where a run's progress is kept; the same file goes on from there
     * @throws FeedException naming the first line that cannot be read, before anything is written
     */
    public static Feed of(Path file, Optional<Path> data) throws IOException {
        String name = UUID.nameUUIDFromBytes(Files.readAllBytes(file)).toString();
        Feed feed = new Feed(content(Files.readAllLines(file, StandardCharsets.UTF_8)), position(data, name));
        feed.check();
        return feed;
    }

    public int size() {
        return lines.size();
    }

    /**
     * Writes all that has not been written by an earlier run.
     *
     * @param written told the number of lines written, after each
     */
    public void write(DynamoDbClient client, LongConsumer written) throws IOException {
        FeedPosition at = FeedPosition.read(position, Clock.systemUTC().instant());
        at = at.advance(at.lines());
        for (long line = at.lines(); line < lines.size(); line++) {
            write(client, FeedLine.parse(lines.get((int) line), line + 1, at.timeOf(line)));
            at = at.advance(line + 1);
            written.accept(line + 1);
        }
    }

    private static @Nullable Path position(Optional<Path> data, String name) {
        return data.map(folder -> folder.resolve("feed-" + name)).orElse(null);
    }

    private void check() {
        for (int line = 0; line < lines.size(); line++) {
            FeedLine.parse(lines.get(line), line + 1, Clock.systemUTC().instant());
        }
    }

    private static List<String> content(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static void write(DynamoDbClient client, FeedLine line) {
        Map<String, AttributeValue> key = Map.of("complaintId", AttributeValue.fromS(line.complaintId()));
        if (line.removed()) {
            client.deleteItem(delete -> delete.tableName(TABLE).key(key));
        } else {
            update(client, key, line.attributes());
        }
    }

    private static void update(DynamoDbClient client, Map<String, AttributeValue> key, Map<String, String> attributes) {
        List<String> sets = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> {
            int index = sets.size();
            sets.add("#n" + index + " = :v" + index);
            names.put("#n" + index, name);
            values.put(":v" + index, AttributeValue.fromS(value));
        });
        client.updateItem(update -> {
            update.tableName(TABLE).key(key);
            if (!sets.isEmpty()) {
                update.updateExpression("SET " + String.join(", ", sets))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values);
            }
        });
    }
}
