package org.ishaar.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.number.HmacNumberHash;
import org.ishaar.local.api.DevelopmentIssuer;
import org.ishaar.local.api.JwtCheck;
import org.ishaar.local.api.StatusApiServer;
import org.ishaar.local.dynamodb.DynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.lambda.InvokeEndpoint;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.lambda.MappingOptions;
import org.ishaar.local.page.Machine;
import org.ishaar.local.page.Page;
import org.ishaar.local.phone.Phones;
import org.ishaar.local.sns.Faults;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Template;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The deployed system in one process: tables, stream, functions and schedules as the template says, and phones. */
final class LocalSystem implements AutoCloseable {

    private static final Duration HOWEVER_LATE = Duration.ofDays(365);

    private final LocalOptions options;
    private final Template template;
    private final Path folder;
    private final Parts parts;
    private final DynamoDb dynamoDb;
    private final DynamoDbClient client;
    private final Texting texting;
    private final Triggers triggers;
    private final Page page;
    private final DeployedFunctions functions;
    private @Nullable InvokeEndpoint lambda;
    private @Nullable Api api;

    private LocalSystem(LocalOptions options) throws IOException {
        this.options = options;
        parts = new Parts(options.report());
        template = Template.read(options.template(), options.parameters());
        folder = options.data().isPresent() ? options.data().get() : Files.createTempDirectory("ishaar-");
        Files.createDirectories(folder);
        dynamoDb = parts.add(options.database());
        client = parts.add(dynamoDb.client());
        new LocalTables(client).create(template.tables());
        texting = Texting.start(options, parts);
        triggers = new Triggers(mappingOptions(), parts.add(dynamoDb.streamsClient()), texting.logs(), parts);
        NightSwitch night = new NightSwitch(Clock.systemUTC());
        page = parts.add(
                Page.of(new Machine(phones(), faults(), night, client, dynamoDb.endpoint(), options.timeScale())));
        functions = new DeployedFunctions(mappingOptions(), triggers, night, page);
    }

    /** Starts all; SNS and its phones can be told how to answer before the first text comes. */
    static LocalSystem start(LocalOptions options, Consumer<LocalSystem> beforeTheFirstText) throws IOException {
        LocalSystem system = new LocalSystem(options);
        beforeTheFirstText.accept(system);
        system.startFunctions();
        system.startApi();
        return system;
    }

    /** Where KMS would hold the key: a file, so that what waits from an earlier run is recognised. */
    private NumberHash numberHash() {
        return new HmacNumberHash(new NumberKeyFile(folder.resolve("number-key")), Clock.systemUTC());
    }

    private MappingOptions mappingOptions() {
        return new MappingOptions(
                failures(),
                options.data().map(data -> data.resolve("checkpoints")),
                options.report(),
                options.timeScale());
    }

    /** The carrier speaks last: what it says of texts of an earlier run is for subscriptions that have their place. */
    private void startFunctions() throws IOException {
        FunctionLog log = parts.add(new FunctionLog(folder.resolve("functions.log")));
        LocalFunctions.Endpoints endpoints = new LocalFunctions.Endpoints(dynamoDb.endpoint(), snsUri(), logsUri());
        LocalFunctions handlers = parts.add(new LocalFunctions(endpoints, numberHash()));
        for (FunctionSpec spec : template.functions()) {
            functions.start(spec, handlers, log.andThen(page.log()), parts);
        }
        triggers.start(template.pipes(), folder);
        lambda = parts.add(InvokeEndpoint.start(options.ports().lambda(), functions.byId()));
        parts.add(texting.carrier()).start();
    }

    private void startApi() throws IOException {
        DevelopmentIssuer issuer =
                parts.add(DevelopmentIssuer.start(options.ports().issuer()));
        JwtCheck check = JwtCheck.of(issuer.uri(), Set.of(DevelopmentIssuer.CLIENT));
        Path description = options.template().toAbsolutePath().resolveSibling("infrastructure/openapi.yaml");
        StatusApiServer server = parts.add(
                StatusApiServer.start(options.ports().api(), function("StatusApiFunction"), description, check));
        server.showing(page.handler());
        api = new Api(server.uri(), issuer);
    }

    Api api() {
        return Objects.requireNonNull(api, "the API has not started");
    }

    /** Whether everything written so far has reached a final state, and every receipt that will come has come. */
    boolean isIdle() throws InterruptedException {
        return isIdle(HOWEVER_LATE);
    }

    /** As {@link #isIdle()}, but receipts that come only after this time are not waited for. */
    boolean isIdle(Duration receiptsWithin) throws InterruptedException {
        long before = handedOn();
        boolean idle =
                !texting.carrier().owesWithin(receiptsWithin) && triggers.areCaughtUp() && !ledger().hasUnfinished();
        // Work goes round: what moved on meanwhile may have been where nobody looked any more.
        return idle && before == handedOn();
    }

    private long handedOn() {
        return texting.handedOn() + triggers.finished();
    }

    /** A function by its logical id in the template, to be invoked by hand. */
    LambdaFunction function(String logicalId) {
        return functions.function(logicalId);
    }

    Ledgers ledger() {
        return new Ledgers(client);
    }

    DynamoDbClient client() {
        return client;
    }

    URI dynamoDbUri() {
        return dynamoDb.endpoint();
    }

    URI snsUri() {
        return options.endpoint().orElseGet(() -> texting.sns().uri());
    }

    /** CloudWatch Logs, with the delivery logs. */
    URI logsUri() {
        return texting.cloudWatch().uri();
    }

    /** Lambda's Invoke. */
    URI lambdaUri() {
        return Objects.requireNonNull(lambda, "the functions have not started").uri();
    }

    /** How many receipts are still to come. */
    int receiptsOwed() {
        return texting.carrier().owed();
    }

    Phones phones() {
        return texting.phones();
    }

    Faults faults() {
        return texting.faults();
    }

    Path folder() {
        return folder;
    }

    Path failures() {
        return folder.resolve("buckets");
    }

    @Override
    public void close() {
        parts.close();
    }
}
