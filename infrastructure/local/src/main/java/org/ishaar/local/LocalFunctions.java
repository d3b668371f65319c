package org.ishaar.local;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.ishaar.deployment.ReleaseHandler;
import org.ishaar.deployment.SmsAccountHandler;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.dynamo.DynamoOrphans;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.notifier.AuditorHandler;
import org.ishaar.notifier.Clients;
import org.ishaar.notifier.Deployment;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.ResenderHandler;
import org.ishaar.notifier.StreamHandler;
import org.ishaar.receipts.OrphansHandler;
import org.ishaar.receipts.ReceiptsHandler;
import org.ishaar.receipts.ReceiptsSettings;
import org.ishaar.receipts.ReplayHandler;
import org.ishaar.receipts.ReplaySettings;
import org.ishaar.receipts.decision.Evidence;
import org.ishaar.statusapi.StatusApiHandler;
import org.ishaar.statusapi.StatusApiSettings;
import org.ishaar.statusapi.Tables;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Makes the real handlers, with clients that know only this machine's endpoints. A new handler is one line here. */
final class LocalFunctions implements AutoCloseable {

    /** Where this machine's services listen. */
    record Endpoints(URI dynamoDb, URI sns, URI logs) {}

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    /** What makes a handler of an environment, by the handler's class as template.yaml names it. */
    private final Map<String, Function<Map<String, String>, Object>> handlers = Map.of(
            StreamHandler.class.getName(), environment -> new StreamHandler(deployment(environment)),
            ResenderHandler.class.getName(), environment -> new ResenderHandler(deployment(environment)),
            AuditorHandler.class.getName(), environment -> new AuditorHandler(deployment(environment)),
            ReceiptsHandler.class.getName(), environment -> new ReceiptsHandler(receipts(environment)),
            OrphansHandler.class.getName(), environment -> new OrphansHandler(receipts(environment)),
            ReplayHandler.class.getName(), this::replay,
            ReleaseHandler.class.getName(), environment -> new ReleaseHandler(),
            SmsAccountHandler.class.getName(), this::smsAccount,
            StatusApiHandler.class.getName(), this::statusApi);

    private final Endpoints endpoints;
    private final NumberHash numberHash;
    private final Collection<SdkAutoCloseable> open = new ConcurrentLinkedQueue<>();

    /** What a generated secret is on AWS. */
    private final String cursorKey = UUID.randomUUID() + "-" + UUID.randomUUID();

    LocalFunctions(Endpoints endpoints, NumberHash numberHash) {
        this.endpoints = endpoints;
        this.numberHash = numberHash;
    }

    /**
     * A new instance, as for each Lambda environment.
     *
     * @throws IllegalArgumentException when the template names a handler that this runner does not have
     */
    Object handler(FunctionSpec function, Map<String, String> environment) {
        Function<Map<String, String>, Object> handler = handlers.get(function.handler());
        if (handler == null) {
            throw new IllegalArgumentException("template.yaml: the local runner has no handler " + function.handler()
                    + "; add it to LocalFunctions");
        }
        return handler.apply(environment);
    }

    private Deployment deployment(Map<String, String> environment) {
        NotifierSettings settings = NotifierSettings.from(environment);
        Clients clients = new Clients(
                local(Clients.dynamoBuilder(), endpoints.dynamoDb()).build(),
                local(Clients.snsBuilder(settings.rules().patience().sendTimeout()), endpoints.sns())
                        .build());
        open.add(clients::close);
        return new Deployment(settings, clients, numberHash);
    }

    private org.ishaar.receipts.Deployment receipts(Map<String, String> environment) {
        ReceiptsSettings settings = ReceiptsSettings.from(environment);
        DynamoDbClient client = local(org.ishaar.receipts.Clients.dynamoBuilder(), endpoints.dynamoDb())
                .build();
        open.add(client);
        DynamoOrphans orphans = new DynamoOrphans(client, settings.notificationsTable());
        return new org.ishaar.receipts.Deployment(settings, client, new Evidence(orphans, numberHash));
    }

    private ReplayHandler replay(Map<String, String> environment) {
        CloudWatchLogsClient logs = local(org.ishaar.receipts.Clients.logsBuilder(), endpoints.logs())
                .build();
        open.add(logs);
        return new ReplayHandler(receipts(environment), ReplaySettings.from(environment), logs);
    }

    private SmsAccountHandler smsAccount(Map<String, String> environment) {
        org.ishaar.deployment.Clients clients = new org.ishaar.deployment.Clients(
                local(org.ishaar.deployment.Clients.dynamoBuilder(), endpoints.dynamoDb())
                        .build(),
                local(org.ishaar.deployment.Clients.snsBuilder(), endpoints.sns())
                        .build(),
                local(org.ishaar.deployment.Clients.logsBuilder(), endpoints.logs())
                        .build());
        open.add(clients::close);
        return new SmsAccountHandler(new org.ishaar.deployment.Deployment(
                org.ishaar.deployment.Deployment.notificationsTable(environment), clients));
    }

    private StatusApiHandler statusApi(Map<String, String> environment) {
        DynamoDbClient client =
                local(Tables.clientBuilder(), endpoints.dynamoDb()).build();
        open.add(client);
        Map<String, String> withKeys = new HashMap<>(environment);
        withKeys.put("CURSOR_KEYS", cursorKey);
        return new StatusApiHandler(StatusApiSettings.from(withKeys), client);
    }

    /** A function's own client, but for where it goes. */
    private static <B extends AwsClientBuilder<B, ?>> B local(B client, URI endpoint) {
        return client.endpointOverride(endpoint)
                .credentialsProvider(CREDENTIALS)
                .region(Region.EU_WEST_3);
    }

    @Override
    public void close() {
        open.forEach(SdkAutoCloseable::close);
    }
}
