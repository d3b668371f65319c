package org.ishaar.deployment.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** A table of one item; the conditions themselves are tried against a real one. */
public final class FakeTable implements DynamoDbClient {

    public @Nullable RuntimeException trouble;
    final List<PutItemRequest> puts = new ArrayList<>();

    @Nullable
    Map<String, AttributeValue> item;

    boolean conditionFails;

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        fail();
        return item == null
                ? GetItemResponse.builder().build()
                : GetItemResponse.builder().item(item).build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        fail();
        puts.add(request);
        if (conditionFails) {
            throw ConditionalCheckFailedException.builder().build();
        }
        item = request.item();
        return PutItemResponse.builder().build();
    }

    private void fail() {
        if (trouble != null) {
            throw trouble;
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
