package org.ishaar.ledger.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The sparse index over entries that still need work, in shards so that no partition takes them all. */
public final class DueIndex {

    /** Fixed: an entry's shard is written with it. */
    static final int SHARDS = 16;

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

    /** What is due at the given time, read as it is asked for. */
    public Rounds due(Instant now) {
        return new Rounds(now);
    }

    /** Rounds over all shards, each giving the complaints of a page of every shard, oldest first. */
    public final class Rounds implements Iterator<Set<String>> {

        private final List<Shard> shards = new ArrayList<>();
        private int keys;

        private Rounds(Instant now) {
            for (int shard = 0; shard < SHARDS; shard++) {
                shards.add(new Shard(shard, now));
            }
        }

        @Override
        public boolean hasNext() {
            return !shards.isEmpty();
        }

        @Override
        public Set<String> next() {
            Set<String> complaints = new LinkedHashSet<>();
            shards.forEach(shard -> complaints.addAll(shard.nextPage()));
            shards.removeIf(shard -> shard.done);
            return complaints;
        }

        /** How many entries were found due so far. */
        public int keys() {
            return keys;
        }

        private final class Shard {
            private final int number;
            private final Instant now;
            private @Nullable Map<String, AttributeValue> after;
            private boolean done;

            private Shard(int number, Instant now) {
                this.number = number;
                this.now = now;
            }

            private List<String> nextPage() {
                QueryResponse page = query(number, now, after);
                after = page.lastEvaluatedKey();
                done = !page.hasLastEvaluatedKey();
                keys += page.count();
                return page.items().stream()
                        .map(key ->
                                Objects.requireNonNull(key.get("complaintId")).s())
                        .toList();
            }
        }
    }

    private QueryResponse query(int shard, Instant now, @Nullable Map<String, AttributeValue> after) {
        Map<String, AttributeValue> values = Map.of(
                ":shard",
                AttributeValue.fromN(Integer.toString(shard)),
                ":now",
                AttributeValue.fromS(EntryItem.time(now)));
        return DynamoCalls.attempt(
                "read the due index",
                () -> dynamo.query(query -> query.tableName(table)
                        .indexName("due")
                        .keyConditionExpression("dueShard = :shard AND dueAt <= :now")
                        .expressionAttributeValues(values)
                        .limit(KEYS_A_PAGE)
                        .exclusiveStartKey(after)));
    }
}
