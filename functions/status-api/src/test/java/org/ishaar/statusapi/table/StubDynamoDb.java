package org.ishaar.statusapi.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/** Gives the answers it was told to, in their order. */
final class StubDynamoDb implements DynamoDbClient {

    final Deque<Object> answers = new ArrayDeque<>();
    final List<DynamoDbRequest> requests = new ArrayList<>();

    StubDynamoDb answering(DynamoDbResponse... given) {
        answers.addAll(List.of(given));
        return this;
    }

    StubDynamoDb failing(RuntimeException failure) {
        answers.add(failure);
        return this;
    }

    private <T> T next(DynamoDbRequest request, Class<T> type) {
        requests.add(request);
        Object answer = Objects.requireNonNull(answers.poll(), "no answer left");
        if (answer instanceof RuntimeException failure) {
            throw failure;
        }
        return type.cast(answer);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return next(request, GetItemResponse.class);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return next(request, BatchGetItemResponse.class);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return next(request, QueryResponse.class);
    }

    @Override
    public QueryIterable queryPaginator(QueryRequest request) {
        return new QueryIterable(this, request);
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
