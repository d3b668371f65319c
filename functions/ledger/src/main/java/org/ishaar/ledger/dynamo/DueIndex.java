package org.ishaar.ledger.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The sparse index over entries that still need work, in shards so that no partition takes them all. */
public final class DueIndex {

    /** Fixed: an entry's shard is written with it. */
    static final int SHARDS = 16;

    /** A shard behind those of entries, for orphans that are to be looked up again: no entry's sender sees them. */
    static final int ORPHANS = SHARDS;

    private static final int KEYS_A_PAGE = 100;

    private final DynamoDbClient dynamo;
    private final String table;

    public DueIndex(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    static int shardOf(String complaintId) {
        return Math.floorMod(complaintId.hashCode(), SHARDS);
    }

    /** What fell due in this time, both ends included; read as it is asked for. */
    public Rounds due(Instant from, Instant to) {
        return new Rounds(from, to);
    }

    /**
     * Rounds over all shards, each giving the complaints of a page of every shard. Oldest first over all shards, or
     * those of the last would never have their turn while there is more due than a run can send.
     */
    public final class Rounds implements Iterator<Set<String>> {

        private final List<Shard> shards = new ArrayList<>();
        private final Instant to;
        private int keys;
        private @Nullable Instant oldest;

        private Rounds(Instant from, Instant to) {
            this.to = to;
            for (int shard = 0; shard < SHARDS; shard++) {
                shards.add(new Shard(shard, from));
            }
        }

        @Override
        public boolean hasNext() {
            return !shards.isEmpty();
        }

        @Override
        public Set<String> next() {
            List<Map<String, AttributeValue>> due = new ArrayList<>();
            shards.forEach(shard -> due.addAll(shard.nextPage()));
            shards.removeIf(shard -> shard.done);
            due.sort(Comparator.comparing(key -> text(key, "dueAt")));
            if (oldest == null && !due.isEmpty()) {
                oldest = Instant.parse(text(due.get(0), "dueAt"));
            }
            Set<String> complaints = new LinkedHashSet<>();
            due.forEach(key -> complaints.add(text(key, "complaintId")));
            return complaints;
        }

        /** Up to when all that is due has been given. */
        public Instant through() {
            return shards.stream().map(shard -> shard.through).reduce(to, (a, b) -> a.isBefore(b) ? a : b);
        }

        /** Since when the first of all that is due has been due; empty where nothing was found. */
        public Optional<Instant> oldest() {
            return Optional.ofNullable(oldest);
        }

        /** How many entries were found due so far. */
        public int keys() {
            return keys;
        }

        private final class Shard {
            private final int number;
            private final Instant from;
            private Instant through;
            private @Nullable Map<String, AttributeValue> after;
            private boolean done;

            private Shard(int number, Instant from) {
                this.number = number;
                this.from = from;
                through = from;
            }

            private List<Map<String, AttributeValue>> nextPage() {
                QueryResponse page = query(number, from, to, after);
                after = page.lastEvaluatedKey();
                done = !page.hasLastEvaluatedKey();
                through = done ? to : Instant.parse(text(page.lastEvaluatedKey(), "dueAt"));
                keys += page.count();
                return page.items();
            }
        }
    }

    private static String text(Map<String, AttributeValue> key, String name) {
        return Objects.requireNonNull(key.get(name)).s();
    }

    /** The keys of entries due in the span, both ends included; reading stops once there are more than {@code most}. */
    List<Map<String, AttributeValue>> keysBetween(Instant from, Instant to, int most) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (int shard = 0; shard < SHARDS && keys.size() <= most; shard++) {
            @Nullable Map<String, AttributeValue> after = null;
            do {
                QueryResponse page = query(shard, from, to, after);
                page.items().forEach(item -> keys.add(EntryItem.keyOf(item)));
                after = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
            } while (after != null && keys.size() <= most);
        }
        return keys;
    }

    /** The keys of a page of orphans that are to be looked up by the given time, oldest first. */
    List<Map<String, AttributeValue>> orphanKeys(Instant now) {
        return query(ORPHANS, Instant.EPOCH, now, null).items().stream()
                .map(EntryItem::keyOf)
                .toList();
    }

    private QueryResponse query(int shard, Instant from, Instant to, @Nullable Map<String, AttributeValue> after) {
        Map<String, AttributeValue> values = Map.of(
                ":shard",
                AttributeValue.fromN(Integer.toString(shard)),
                ":from",
                AttributeValue.fromS(EntryItem.time(from)),
                ":to",
                AttributeValue.fromS(EntryItem.time(to)));
        return DynamoCalls.attempt(
                "read the due index",
                () -> dynamo.query(query -> query.tableName(table)
                        .indexName("due")
                        .keyConditionExpression("dueShard = :shard AND dueAt BETWEEN :from AND :to")
                        .expressionAttributeValues(values)
                        .limit(KEYS_A_PAGE)
                        .exclusiveStartKey(after)));
    }
}
