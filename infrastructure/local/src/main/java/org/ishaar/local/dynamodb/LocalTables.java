package org.ishaar.local.dynamodb;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishaar.local.template.TableSpec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes the template's tables; a kept folder that has them already is left as it is. */
public final class LocalTables {
    private final DynamoDbClient client;

    public LocalTables(DynamoDbClient client) {
        this.client = client;
    }

    public void create(List<TableSpec> tables) {
        tables.forEach(this::create);
    }

    private void create(TableSpec table) {
        Optional<TableDescription> kept = find(table.name());
        if (kept.isPresent()) {
            check(table.request(), kept.get());
        } else {
            client.createTable(table.request());
        }
        table.expiryAttribute().ifPresent(attribute -> expire(table.name(), attribute));
    }

    private Optional<TableDescription> find(String name) {
        try {
            return Optional.of(
                    client.describeTable(request -> request.tableName(name)).table());
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static void check(CreateTableRequest wanted, TableDescription kept) {
        boolean same = Set.copyOf(wanted.keySchema()).equals(Set.copyOf(kept.keySchema()))
                && wantedIndexes(wanted).equals(keptIndexes(kept))
                && Optional.ofNullable(wanted.streamSpecification()).equals(stream(kept));
        if (!same) {
            throw new IllegalStateException("Table " + wanted.tableName()
                    + " was kept with other keys, indexes or stream than template.yaml now has: use a new data folder");
        }
    }

    private static Map<String, Set<Object>> wantedIndexes(CreateTableRequest table) {
        Map<String, Set<Object>> indexes = new TreeMap<>();
        for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
            indexes.put(index.indexName(), new HashSet<>(index.keySchema()));
        }
        return indexes;
    }

    private static Map<String, Set<Object>> keptIndexes(TableDescription table) {
        Map<String, Set<Object>> indexes = new TreeMap<>();
        for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
            indexes.put(index.indexName(), new HashSet<>(index.keySchema()));
        }
        return indexes;
    }

    private static Optional<StreamSpecification> stream(TableDescription table) {
        return Optional.ofNullable(table.streamSpecification()).filter(StreamSpecification::streamEnabled);
    }

    private void expire(String table, String attribute) {
        TimeToLiveStatus status = client.describeTimeToLive(request -> request.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus();
        // Enabling it twice is an error.
        if (status == TimeToLiveStatus.DISABLED) {
            client.updateTimeToLive(request -> request.tableName(table)
                    .timeToLiveSpecification(expiry -> expiry.enabled(true).attributeName(attribute)));
        }
    }
}
