package org.ishaar.local;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.notifier.AuditorHandler;
import org.ishaar.notifier.Clients;
import org.ishaar.notifier.Deployment;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.ResenderHandler;
import org.ishaar.notifier.StreamHandler;
import org.ishaar.statusapi.StatusApiHandler;
import org.ishaar.statusapi.StatusApiSettings;
import org.ishaar.statusapi.Tables;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Makes the real handlers, with clients that know only this machine's endpoints. */
final class LocalFunctions implements AutoCloseable {

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private static final Map<String, Function<Deployment, Object>> SENDERS = Map.of(
            StreamHandler.class.getName(), StreamHandler::new,
            ResenderHandler.class.getName(), ResenderHandler::new,
            AuditorHandler.class.getName(), AuditorHandler::new);

    private final URI dynamoDb;
    private final URI sns;
    private final Collection<SdkAutoCloseable> open = new ConcurrentLinkedQueue<>();

    /** What a generated secret is on AWS. */
    private final String cursorKey = UUID.randomUUID() + "-" + UUID.randomUUID();

    LocalFunctions(URI dynamoDb, URI sns) {
        this.dynamoDb = dynamoDb;
        this.sns = sns;
    }

    /**
     * A new instance, as for each Lambda environment.
     *
     * @throws IllegalArgumentException when the template names a handler that this runner does not have
     */
    Object handler(FunctionSpec function, Map<String, String> environment) {
        if (function.handler().equals(StatusApiHandler.class.getName())) {
            return statusApi(environment);
        }
        Function<Deployment, Object> handler = SENDERS.get(function.handler());
        if (handler == null) {
            throw new IllegalArgumentException("template.yaml: the local runner has no handler " + function.handler()
                    + "; add it to LocalFunctions");
        }
        NotifierSettings settings = NotifierSettings.from(environment);
        Clients clients = clients(settings);
        open.add(clients::close);
        return handler.apply(new Deployment(settings, clients));
    }

    private StatusApiHandler statusApi(Map<String, String> environment) {
        DynamoDbClient client = Tables.clientBuilder()
                .endpointOverride(dynamoDb)
                .credentialsProvider(CREDENTIALS)
                .region(Region.EU_WEST_3)
                .build();
        open.add(client);
        Map<String, String> withKeys = new HashMap<>(environment);
        withKeys.put("CURSOR_KEYS", cursorKey);
        return new StatusApiHandler(StatusApiSettings.from(withKeys), client);
    }

    private Clients clients(NotifierSettings settings) {
        return new Clients(
                Clients.dynamoBuilder()
                        .endpointOverride(dynamoDb)
                        .credentialsProvider(CREDENTIALS)
                        .region(Region.EU_WEST_3)
                        .build(),
                Clients.snsBuilder(settings.rules().patience().sendTimeout())
                        .endpointOverride(sns)
                        .credentialsProvider(CREDENTIALS)
                        .region(Region.EU_WEST_3)
                        .build());
    }

    @Override
    public void close() {
        open.forEach(SdkAutoCloseable::close);
    }
}
