package org.ishaar.statusapi.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.record.Complaint;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.EntryKey;
import org.ishaar.statusapi.record.Records;
import org.ishaar.statusapi.record.UnreachablePage;
import org.ishaar.statusapi.record.UnreachableQuery;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The two tables through the SDK. */
public final class DynamoRecords implements Records {

    private final DynamoDbClient dynamo;
    private final String complaintsTable;
    private final String notificationsTable;
    private final BatchRead batch;
    private final UnreachableIndex index;

    public DynamoRecords(DynamoDbClient dynamo, String complaintsTable, String notificationsTable, Pause pause) {
        this.dynamo = dynamo;
        this.complaintsTable = complaintsTable;
        this.notificationsTable = notificationsTable;
        this.batch = new BatchRead(dynamo, pause);
        this.index = new UnreachableIndex(dynamo, notificationsTable);
    }

    @Override
    public Optional<Complaint> complaint(ComplaintId id) {
        return item(complaintsTable, Projection.COMPLAINT, ComplaintItem.key(id))
                .map(ComplaintItem::read);
    }

    @Override
    public Optional<Entry> entry(EntryKey key) {
        return item(notificationsTable, Projection.ENTRY, EntryItem.key(key)).map(EntryItem::read);
    }

    private Optional<Map<String, AttributeValue>> item(
            String table, Projection projection, Map<String, AttributeValue> key) {
        GetItemResponse response = DynamoCalls.attempt(
                "read an item",
                () -> dynamo.getItem(get -> get.tableName(table)
                        .key(key)
                        .consistentRead(true)
                        .projectionExpression(projection.expression())
                        .expressionAttributeNames(projection.names())));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    @Override
    public Map<ComplaintId, Complaint> complaints(Collection<ComplaintId> ids) {
        Map<ComplaintId, Complaint> found = new HashMap<>();
        List<Map<String, AttributeValue>> keys =
                ids.stream().distinct().map(ComplaintItem::key).toList();
        for (Map<String, AttributeValue> item : batch.of(complaintsTable, Projection.COMPLAINT, keys)) {
            Complaint complaint = ComplaintItem.read(item);
            found.put(complaint.id(), complaint);
        }
        return found;
    }

    @Override
    public Map<EntryKey, Entry> entries(Collection<EntryKey> entryKeys) {
        Map<EntryKey, Entry> found = new HashMap<>();
        List<Map<String, AttributeValue>> keys =
                entryKeys.stream().distinct().map(EntryItem::key).toList();
        for (Map<String, AttributeValue> item : batch.of(notificationsTable, Projection.ENTRY, keys)) {
            Entry entry = EntryItem.read(item);
            found.put(entry.key(), entry);
        }
        return found;
    }

    @Override
    public List<Entry> history(ComplaintId id) {
        QueryRequest query = QueryRequest.builder()
                .tableName(notificationsTable)
                .consistentRead(true)
                .keyConditionExpression("complaintId = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id.value())))
                .projectionExpression(Projection.ENTRY.expression())
                .expressionAttributeNames(Projection.ENTRY.names())
                .build();
        return DynamoCalls.attempt(
                "read a complaint's entries",
                () -> dynamo.queryPaginator(query).items().stream()
                        .map(EntryItem::read)
                        .toList());
    }

    @Override
    public UnreachablePage unreachable(UnreachableQuery query) {
        return index.page(query);
    }
}
