package org.ishaar.local.cloud;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.ishaar.local.dynamodb.DynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.phone.Phones;
import org.ishaar.local.sns.Faults;
import org.ishaar.local.sns.SnsEndpoint;
import org.ishaar.local.template.Template;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** DynamoDB with one table to try things on, and SNS, as a capability is asked for. */
final class Services implements AutoCloseable {

    /** Key {@code id}; the index {@code mark} over the attribute of that name; with a stream. */
    static final String TABLE = "TryTable";

    private static final String TABLE_YAML = """
            Resources:
              TryTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions:
                    - {AttributeName: id, AttributeType: S}
                    - {AttributeName: mark, AttributeType: S}
                  KeySchema: [{AttributeName: id, KeyType: HASH}]
                  GlobalSecondaryIndexes:
                    - IndexName: mark
                      KeySchema: [{AttributeName: mark, KeyType: HASH}]
                      Projection: {ProjectionType: KEYS_ONLY}
                  StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
            """;

    private final Emulator emulator;
    private final DynamoDb dynamoDb;
    private final SnsEndpoint own;
    private final URI snsUri;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;
    private final SnsClient sns;

    /** With the table made anew. */
    Services(Cloud cloud) throws IOException {
        dynamoDb = cloud.dynamoDb();
        own = SnsEndpoint.start(0, Phones.inMemory(), Faults.none());
        snsUri = cloud.endpoint().orElse(own.uri());
        emulator = Emulator.at(snsUri);
        client = dynamoDb.client();
        streams = dynamoDb.streamsClient();
        sns = SnsClient.builder()
                .endpointOverride(snsUri)
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(client -> client.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        cloud.delete(client, TABLE);
        new LocalTables(client).create(Template.parse(TABLE_YAML, Map.of()).tables());
    }

    DynamoDbClient dynamoDb() {
        return client;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    SnsClient sns() {
        return sns;
    }

    Emulator emulator() {
        return emulator;
    }

    void optOut(String e164) {
        emulator.optOut(snsUri, e164);
    }

    void throttleNextCall() {
        emulator.throttleNextCall(snsUri);
    }

    long textsTo(String e164) {
        return emulator.texts(snsUri).stream()
                .filter(text -> text.to().equals(e164))
                .count();
    }

    @Override
    public void close() {
        sns.close();
        streams.close();
        client.close();
        own.close();
        dynamoDb.close();
    }
}
