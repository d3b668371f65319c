package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import org.ishaar.local.phone.PhoneLog;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What runs that have ended left on disk. A change is {@code REFERENCE STATUS}.
 *
 * @param told the texts that reached each phone, by number, oldest first
 * @param holders how many senders held each change's entry
 * @param takenOver the changes that a second sender took from a first one of which nobody heard
 * @param ends how each change ended, as {@code STATE} or {@code STATE/REASON}
 */
record LeftBehind(
        Map<String, List<String>> told, Map<String, Integer> holders, Set<String> takenOver, Map<String, String> ends) {

    private static final String HELD = "PENDING";

    static LeftBehind in(Path data) throws IOException {
        LeftBehind left = new LeftBehind(new LinkedHashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        PhoneLog.read(data.resolve("phones"))
                .forEach(text -> left.told
                        .computeIfAbsent(text.to(), number -> new ArrayList<>())
                        .add(Laptop.told(text.text())));
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.keptIn(data.resolve("dynamodb"), 0);
                DynamoDbClient client = dynamoDb.client()) {
            client.scanPaginator(scan -> scan.tableName("NotificationsTable")).items().stream()
                    .filter(item -> !text(item, "complaintId").startsWith("#"))
                    .forEach(left::add);
        }
        return left;
    }

    private void add(Map<String, AttributeValue> entry) {
        String change = text(entry, "complaintId") + " " + text(entry, "status");
        ends.put(change, text(entry, "state") + (entry.containsKey("reason") ? "/" + text(entry, "reason") : ""));
        List<String> history = Objects.requireNonNull(entry.get("history")).l().stream()
                .map(step -> text(step.m(), "state"))
                .toList();
        holders.put(change, Collections.frequency(history, HELD));
        if (Collections.indexOfSubList(history, List.of(HELD, HELD)) >= 0) {
            takenOver.add(change);
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }

    /** How often each change was on its phone. */
    Map<String, Integer> times() {
        Map<String, Integer> times = new HashMap<>();
        told.values().forEach(changes -> changes.forEach(change -> times.merge(change, 1, Integer::sum)));
        return times;
    }

    /** Each complaint's texts in the order of its steps, and no old stage after a newer one. */
    void assertInOrder(BigFeed feed) {
        for (int complaint = 0; complaint < feed.complaints(); complaint++) {
            List<String> all = told.getOrDefault(feed.number(complaint), List.of());
            List<String> inOrder =
                    feed.texts(complaint).stream().filter(all::contains).toList();
            assertThat(new LinkedHashSet<>(all)).as("in order").containsExactlyElementsOf(inOrder);
            assertThat(all)
                    .as("no old stage after a newer one")
                    .isSortedAccordingTo(Comparator.comparingInt(inOrder::indexOf));
        }
    }

    /** A text came twice only where its first sender did not hear of it: the ledger shows the take-over. */
    int assertTwiceOnlyWhereTakenOver() {
        Map<String, Integer> times = times();
        times.forEach((change, often) ->
                assertThat(often).as(change).isLessThanOrEqualTo(Math.min(2, holders.getOrDefault(change, 0))));
        return times.values().stream().mapToInt(often -> often - 1).sum();
    }

    SortedMap<String, Long> states() {
        SortedMap<String, Long> states = new TreeMap<>();
        ends.values().forEach(end -> states.merge(end, 1L, Long::sum));
        return states;
    }
}
