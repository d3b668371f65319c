package org.ishaar.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.number.HmacNumberHash;
import org.ishaar.local.api.DevelopmentIssuer;
import org.ishaar.local.api.JwtCheck;
import org.ishaar.local.api.StatusApiServer;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import org.ishaar.local.dynamodb.LocalTables;
import org.ishaar.local.lambda.EventSourceMapping;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.lambda.MappingOptions;
import org.ishaar.local.lambda.Schedule;
import org.ishaar.local.phone.Phones;
import org.ishaar.local.sns.Faults;
import org.ishaar.local.sns.SnsEndpoint;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.ScheduleSource;
import org.ishaar.local.template.StreamSource;
import org.ishaar.local.template.Template;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The deployed system in one process: tables, stream, functions and schedules as the template says, and phones. */
final class LocalSystem implements AutoCloseable {

    private final LocalOptions options;
    private final Template template;
    private final Path folder;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<EventSourceMapping> mappings = new ArrayList<>();
    private final Map<String, LambdaFunction> functions = new HashMap<>();
    private final Faults faults = Faults.none();
    private final EmbeddedDynamoDb dynamoDb;
    private final DynamoDbClient client;
    private final Phones phones;
    private final SnsEndpoint sns;
    private @Nullable Api api;

    private LocalSystem(LocalOptions options) throws IOException {
        this.options = options;
        template = Template.read(options.template(), options.parameters());
        folder = options.data().isPresent() ? options.data().get() : Files.createTempDirectory("ishaar-");
        Files.createDirectories(folder);
        dynamoDb = closing(database(options.data(), options.ports().dynamoDb()));
        client = closing(dynamoDb.client());
        new LocalTables(client).create(template.tables());
        phones = closing(options.data().isPresent() ? Phones.loggedIn(folder.resolve("phones")) : Phones.inMemory());
        sns = closing(SnsEndpoint.start(options.ports().sns(), phones, faults));
    }

    /** Starts all; the phones are handed over before the first text can reach them. */
    static LocalSystem start(LocalOptions options, Consumer<Phones> beforeTheFirstText) throws IOException {
        LocalSystem system = new LocalSystem(options);
        beforeTheFirstText.accept(system.phones);
        system.startFunctions();
        system.startApi();
        return system;
    }

    private static EmbeddedDynamoDb database(Optional<Path> data, int port) throws IOException {
        return data.isPresent()
                ? EmbeddedDynamoDb.keptIn(data.get().resolve("dynamodb"), port)
                : EmbeddedDynamoDb.inMemory(port);
    }

    private void startFunctions() throws IOException {
        FunctionLog log = closing(new FunctionLog(folder.resolve("functions.log")));
        LocalFunctions handlers = closing(new LocalFunctions(dynamoDb.endpoint(), sns.uri(), numberHash()));
        DynamoDbStreamsClient streams = closing(dynamoDb.streamsClient());
        for (FunctionSpec spec : template.functions()) {
            Map<String, String> environment = new TimeScale(options.timeScale()).apply(spec.environment());
            LambdaFunction function = closing(new LambdaFunction(spec, () -> handlers.handler(spec, environment), log));
            functions.put(spec.logicalId(), function);
            startSources(spec, function, streams);
        }
    }

    /** Where KMS would hold the key: a file, so that what waits from an earlier run is recognised. */
    private NumberHash numberHash() {
        return new HmacNumberHash(new NumberKeyFile(folder.resolve("number-key")), Clock.systemUTC());
    }

    private void startSources(FunctionSpec spec, LambdaFunction function, DynamoDbStreamsClient streams)
            throws IOException {
        MappingOptions mappingOptions = new MappingOptions(
                failures(),
                options.data().map(data -> data.resolve("checkpoints")),
                options.report(),
                options.timeScale());
        for (StreamSource source : spec.streams()) {
            if (source.enabled()) {
                mappings.add(closing(EventSourceMapping.start(source, function, streams, mappingOptions)));
            }
        }
        for (ScheduleSource source : spec.schedules()) {
            closing(Schedule.start(source, function, options.report(), options.timeScale()));
        }
    }

    private void startApi() throws IOException {
        DevelopmentIssuer issuer =
                closing(DevelopmentIssuer.start(options.ports().issuer()));
        JwtCheck check = JwtCheck.of(issuer.uri(), Set.of(DevelopmentIssuer.CLIENT));
        Path description = options.template().toAbsolutePath().resolveSibling("infrastructure/openapi.yaml");
        StatusApiServer server = closing(
                StatusApiServer.start(options.ports().api(), function("StatusApiFunction"), description, check));
        api = new Api(server.uri(), issuer);
    }

    /** Where the API is, and who gives out its tokens. */
    Api api() {
        return Objects.requireNonNull(api, "the API has not started");
    }

    /** Whether everything written so far has reached a final state. */
    boolean isIdle() throws InterruptedException {
        for (EventSourceMapping mapping : mappings) {
            if (!mapping.isCaughtUp()) {
                return false;
            }
        }
        return !ledger().hasUnfinished();
    }

    /** A function by its logical id in the template, to be invoked by hand. */
    LambdaFunction function(String logicalId) {
        return Objects.requireNonNull(functions.get(logicalId), "the template has no function " + logicalId);
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
        return sns.uri();
    }

    Phones phones() {
        return phones;
    }

    Faults faults() {
        return faults;
    }

    Path folder() {
        return folder;
    }

    Path failures() {
        return folder.resolve("buckets");
    }

    private <T extends AutoCloseable> T closing(T part) {
        running.push(part);
        return part;
    }

    /** Stops in the reverse order of starting, so that what is in flight still finds what it needs. */
    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // AutoCloseable declares Exception; the rest must be stopped too.
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                options.report()
                        .accept("Something did not stop cleanly: "
                                + e.getClass().getSimpleName());
            }
        }
    }
}
