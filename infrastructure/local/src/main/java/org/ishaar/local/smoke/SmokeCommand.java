package org.ishaar.local.smoke;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.ishaar.local.replay.AwsEndpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The test of a deployment with AWS's simulated phones. */
@Command(
        name = "smoke",
        mixinStandardHelpOptions = true,
        description = {
            "Texts two of AWS's simulated phones through a deployment, one that takes the text and one that refuses it,"
                    + " and waits for both receipts. Writes two complaints and removes them again.",
            "Exit status: 0 all came as it should, 1 it did not."
        })
public final class SmokeCommand implements Callable<Integer> {

    private static final int BASE = 36;

    @Option(
            names = "--complaints-table",
            paramLabel = "NAME",
            defaultValue = "ComplaintsTable",
            description = "Output of the stack; default: ${DEFAULT-VALUE}, a laptop's.")
    private String complaints = "ComplaintsTable";

    @Option(
            names = "--notifications-table",
            paramLabel = "NAME",
            defaultValue = "NotificationsTable",
            description = "Output of the stack; default: ${DEFAULT-VALUE}, a laptop's.")
    private String notifications = "NotificationsTable";

    @Option(
            names = "--endpoint",
            description = "DynamoDB's endpoint, such as a local runner's; default: AWS, by the environment.")
    private @Nullable URI endpoint;

    @Option(
            names = "--delivers",
            paramLabel = "E164",
            defaultValue = "+14254147755",
            description = "AWS's simulated phone that takes texts; default: ${DEFAULT-VALUE}, in the US.")
    private String delivers = "";

    @Option(
            names = "--fails",
            paramLabel = "E164",
            defaultValue = "+14254147167",
            description = "AWS's simulated phone that refuses them; default: ${DEFAULT-VALUE}, in the US.")
    private String fails = "";

    @Option(
            names = "--deadline",
            paramLabel = "DURATION",
            defaultValue = "PT15M",
            description = "How long to wait (ISO 8601); default: ${DEFAULT-VALUE}.")
    private Duration deadline = Duration.ofMinutes(15);

    private final PrintStream out;

    public SmokeCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        try (DynamoDbClient dynamo = new AwsEndpoint(endpoint).client(DynamoDbClient.builder())) {
            Stage stage = new DynamoStage(dynamo, complaints, notifications, Clock.systemUTC());
            Smoke smoke =
                    new Smoke(stage, out, Clock.systemUTC(), duration -> LockSupport.parkNanos(duration.toNanos()));
            return smoke.run(trials(), deadline) ? 0 : 1;
        } catch (SdkException e) {
            // Only the class: a message of AWS's may repeat what was sent.
            throw new IOException("DynamoDB could not be used (" + e.getClass().getSimpleName()
                    + "); check the tables' names, the region and the credentials, which need dynamodb:PutItem and"
                    + " DeleteItem on the one table and dynamodb:Query on the other");
        }
    }

    /** References that no run had before, short enough for a text of one part. */
    private List<Trial> trials() {
        String run = Long.toString(Clock.systemUTC().instant().getEpochSecond(), BASE)
                .toUpperCase(Locale.ROOT);
        return List.of(
                new Trial("SMOKE-" + run + "-1", delivers, true), new Trial("SMOKE-" + run + "-2", fails, false));
    }
}
