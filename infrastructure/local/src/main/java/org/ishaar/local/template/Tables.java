package org.ishaar.local.template;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** AWS::DynamoDB::Table to the request that creates it; always on demand, which is all DynamoDB Local needs. */
final class Tables {
    private Tables() {}

    static TableSpec read(String logicalId, Properties table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.findText("TableName").orElse(logicalId))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes(table))
                .keySchema(keys(table));
        List<GlobalSecondaryIndex> indexes = indexes(table);
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        stream(table).ifPresent(request::streamSpecification);
        return new TableSpec(logicalId, request.build(), expiry(table.group("TimeToLiveSpecification")));
    }

    private static List<AttributeDefinition> attributes(Properties table) {
        List<Properties> declared = table.groups("AttributeDefinitions");
        if (declared.isEmpty()) {
            throw table.missing("AttributeDefinitions");
        }
        return declared.stream()
                .map(attribute -> AttributeDefinition.builder()
                        .attributeName(attribute.text("AttributeName"))
                        .attributeType(attribute.text("AttributeType"))
                        .build())
                .toList();
    }

    private static List<KeySchemaElement> keys(Properties owner) {
        List<Properties> declared = owner.groups("KeySchema");
        if (declared.isEmpty()) {
            throw owner.missing("KeySchema");
        }
        return declared.stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.text("AttributeName"))
                        .keyType(key.text("KeyType"))
                        .build())
                .toList();
    }

    private static List<GlobalSecondaryIndex> indexes(Properties table) {
        return table.groups("GlobalSecondaryIndexes").stream()
                .map(index -> GlobalSecondaryIndex.builder()
                        .indexName(index.text("IndexName"))
                        .keySchema(keys(index))
                        .projection(projection(index.group("Projection")))
                        .build())
                .toList();
    }

    private static Projection projection(Properties projection) {
        Projection.Builder builder = Projection.builder().projectionType(projection.text("ProjectionType"));
        List<String> extra = projection.texts("NonKeyAttributes");
        return extra.isEmpty()
                ? builder.build()
                : builder.nonKeyAttributes(extra).build();
    }

    private static Optional<StreamSpecification> stream(Properties table) {
        return table.group("StreamSpecification")
                .findText("StreamViewType")
                .map(view -> StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(view)
                        .build());
    }

    private static Optional<String> expiry(Properties timeToLive) {
        return timeToLive.flag("Enabled", false) ? Optional.of(timeToLive.text("AttributeName")) : Optional.empty();
    }
}
