package org.ishaar.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishaar.local.dynamodb.DynamoDb;
import org.ishaar.local.dynamodb.DynamoDbElsewhere;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;

/**
 * How the system is run on this machine.
 *
 * @param template template.yaml
 * @param parameters deploy parameters other than the template's defaults; without bounds on texts unless given
 * @param data kept over restarts when given, else all is in memory
 * @param ports where its parts listen
 * @param timeScale 60 makes minutes seconds
 * @param report lines for whoever runs it; nothing personal
 * @param endpoint an emulator's DynamoDB and SNS, in place of this process's own; receipts do not come from there
 */
record LocalOptions(
        Path template,
        Map<String, String> parameters,
        Optional<Path> data,
        Ports ports,
        double timeScale,
        Consumer<String> report,
        Optional<URI> endpoint) {

    /**
     * What a deployment spares citizens, and a budget, a laptop does not: its phones are simulated. 0 is no bound. And
     * every receipt here is of a text of ours.
     */
    private static final Map<String, String> UNLESS_ASKED = Map.of(
            "QuietHours",
            "off",
            "TextsPerSecond",
            "0",
            "DailyCeiling",
            "0",
            "DailyCeilingAbroad",
            "0",
            "AdoptReceipts",
            "true");

    LocalOptions {
        Map<String, String> all = new HashMap<>(UNLESS_ASKED);
        all.putAll(parameters);
        parameters = Map.copyOf(all);
    }

    /** With DynamoDB and SNS in this process. */
    LocalOptions(
            Path template,
            Map<String, String> parameters,
            Optional<Path> data,
            Ports ports,
            double timeScale,
            Consumer<String> report) {
        this(template, parameters, data, ports, timeScale, report, Optional.empty());
    }

    LocalOptions at(URI emulator) {
        return new LocalOptions(template, parameters, data, ports, timeScale, report, Optional.of(emulator));
    }

    /** Started; the caller closes it. */
    DynamoDb database() throws IOException {
        if (endpoint.isPresent()) {
            return new DynamoDbElsewhere(endpoint.get());
        }
        return data.isPresent()
                ? EmbeddedDynamoDb.keptIn(data.get().resolve("dynamodb"), ports.dynamoDb())
                : EmbeddedDynamoDb.inMemory(ports.dynamoDb());
    }
}
