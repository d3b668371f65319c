package org.ishaar.statusapi;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Tables of one item, whatever is asked: the complaint and its entry in one. There is no socket in them. */
final class PlayedTables implements DynamoDbClient {

    private static final String AT = "2026-01-01T00:00:00.000Z";

    private static final Map<String, AttributeValue> ITEM = Map.ofEntries(
            Map.entry("complaintId", fromS("rehearsal")),
            Map.entry("changeId", fromS(AT + "#REGISTERED")),
            Map.entry("status", fromS("REGISTERED")),
            Map.entry("statusChangedAt", fromS(AT)),
            Map.entry("office", fromS("rehearsal")),
            Map.entry("language", fromS("fr")),
            Map.entry("sequence", fromS("1")),
            Map.entry("writtenAt", fromS(AT)),
            Map.entry("segments", fromN("1")),
            Map.entry("encoding", fromS("GSM_7")),
            Map.entry("unreachableSince", fromS(AT)),
            Map.entry("history", fromL(List.of(fromM(Map.of("state", fromS("FAILED"), "at", fromS(AT)))))));

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return GetItemResponse.builder().item(ITEM).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return BatchGetItemResponse.builder()
                .responses(
                        request.requestItems().keySet().stream().collect(Collectors.toMap(t -> t, t -> List.of(ITEM))))
                .build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return QueryResponse.builder().items(List.of(ITEM)).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
