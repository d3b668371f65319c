package org.ishaar.local.dynamodb;

import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A DynamoDB that is not Amazon's cloud. */
public interface DynamoDb extends AutoCloseable {

    URI endpoint();

    /** A new client; the caller closes it. */
    DynamoDbClient client();

    /** A new client; the caller closes it. */
    DynamoDbStreamsClient streamsClient();

    @Override
    void close();
}
