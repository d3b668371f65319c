package org.ishaar.local.page;

import java.net.URI;
import org.ishaar.local.phone.Phones;
import org.ishaar.local.sns.Faults;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The parts of the runner that the page works on. */
public record Machine(
        Phones phones, Faults faults, Night night, DynamoDbClient client, URI dynamoDb, double timeScale) {}
