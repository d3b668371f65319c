package org.ishaar.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ledger's entries by state. */
@Command(
        name = "states",
        mixinStandardHelpOptions = true,
        description =
                "Counts the ledger's entries by state and reason, of a running set-up or of a stopped one's data.")
final class StatesCommand implements Callable<Integer> {

    @Option(
            names = "--endpoint",
            defaultValue = "http://127.0.0.1:8000",
            description = "DynamoDB of a running set-up; default: ${DEFAULT-VALUE}.")
    private URI endpoint = URI.create("http://127.0.0.1:8000");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a set-up that is stopped.")
    private @Nullable Path data;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    private final PrintStream out;

    StatesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        SortedMap<String, Long> states = data == null ? running() : stopped(data);
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(states));
        } else {
            new Summary(states, out).print();
        }
        return 0;
    }

    private SortedMap<String, Long> running() {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build()) {
            return new Ledgers(client).states();
        }
    }

    private static SortedMap<String, Long> stopped(Path data) throws IOException {
        Path tables = data.resolve("dynamodb");
        if (!Files.isDirectory(tables)) {
            throw new IOException(data + " holds no data of a run: give the folder that run --data was given");
        }
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.keptIn(tables, 0);
                DynamoDbClient client = dynamoDb.client()) {
            return new Ledgers(client).states();
        }
    }
}
