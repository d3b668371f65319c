package org.ishaar.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.local.template.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class EmbeddedDynamoDbIT {
    private static final TableSpec COMPLAINTS = table("ComplaintsTable", "complaintId");

    @TempDir
    Path data;

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.inMemory(0)) {
            new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), dynamoDb.port()).close();
            // All of 127/8 is this machine's: a wildcard bind would answer here too.
            assertThatThrownBy(() -> new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), dynamoDb.port()))
                    .isInstanceOf(IOException.class);
            for (InetAddress address : otherAddresses()) {
                assertThatThrownBy(() -> new Socket(address, dynamoDb.port())).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void makesTablesWithStreamAndExpiry() throws IOException {
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.inMemory(0);
                DynamoDbClient client = dynamoDb.client()) {
            new LocalTables(client).create(List.of(COMPLAINTS));

            var made = client.describeTable(request -> request.tableName("ComplaintsTable"))
                    .table();
            assertThat(made.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
            assertThat(client.describeTimeToLive(request -> request.tableName("ComplaintsTable"))
                            .timeToLiveDescription()
                            .timeToLiveStatus())
                    .isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void keepsTablesInItsFolder() throws IOException {
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.keptIn(data, 0);
                DynamoDbClient client = dynamoDb.client()) {
            new LocalTables(client).create(List.of(COMPLAINTS));
            client.putItem(request ->
                    request.tableName("ComplaintsTable").item(Map.of("complaintId", AttributeValue.fromS("2026/17"))));
        }

        try (EmbeddedDynamoDb again = EmbeddedDynamoDb.keptIn(data, 0);
                DynamoDbClient client = again.client()) {
            new LocalTables(client).create(List.of(COMPLAINTS));

            assertThat(client.scan(request -> request.tableName("ComplaintsTable"))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesAKeptTableOfAnotherShape() throws IOException {
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.inMemory(0);
                DynamoDbClient client = dynamoDb.client()) {
            LocalTables tables = new LocalTables(client);
            tables.create(List.of(COMPLAINTS));

            assertThatThrownBy(() -> tables.create(List.of(table("ComplaintsTable", "reference"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ComplaintsTable");
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static TableSpec table(String name, String key) {
        CreateTableRequest request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(key)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName(key)
                        .keyType(KeyType.HASH)
                        .build())
                .streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                        .build())
                .build();
        return new TableSpec(name, request, Optional.of("expiresAt"));
    }
}
