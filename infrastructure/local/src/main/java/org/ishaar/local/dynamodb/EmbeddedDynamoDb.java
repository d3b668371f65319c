package org.ishaar.local.dynamodb;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.AbstractLocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon's DynamoDB Local in this process. Its own ServerRunner listens on every interface and sends telemetry; the
 * same handler in a Jetty of ours does neither.
 */
public final class EmbeddedDynamoDb implements DynamoDb {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String NO_CORS = "";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private final Server server;
    private final AbstractLocalDynamoDBServerHandler handler;

    private EmbeddedDynamoDb(Server server, AbstractLocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    /** Port 0 takes a free one. */
    public static EmbeddedDynamoDb inMemory(int port) throws IOException {
        return start(port, null);
    }

    /** Tables and their streams are kept in the folder and outlive a kill of the process. */
    public static EmbeddedDynamoDb keptIn(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        return start(port, folder);
    }

    private static EmbeddedDynamoDb start(int port, @Nullable Path folder) throws IOException {
        quieten();
        AbstractLocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(requests(folder), NO_CORS);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new ContextHandler(handler, "/"));
        EmbeddedDynamoDb dynamoDb = new EmbeddedDynamoDb(server, handler);
        dynamoDb.listen(port);
        return dynamoDb;
    }

    private static LocalDynamoDBRequestHandler requests(@Nullable Path folder) throws IOException {
        boolean sharedDb = true;
        boolean delayTransientStatuses = false;
        String location = folder == null ? null : folder.toString();
        try {
            return new LocalDynamoDBRequestHandler(0, folder == null, location, sharedDb, delayTransientStatuses);
        } catch (DynamoDBLocalServiceException e) {
            throw new IOException("DynamoDB Local does not start", e);
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // Jetty declares Exception.
    private void listen(int port) throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IOException("DynamoDB Local cannot listen on " + LOOPBACK + ":" + port, e);
        }
    }

    private static void quieten() {
        Configurator.setAllLevels("software.amazon.dynamodb", Level.OFF);
        Configurator.setRootLevel(Level.OFF);
        java.util.logging.Logger.getLogger("com.almworks.sqlite4java").setLevel(java.util.logging.Level.OFF);
    }

    public int port() {
        return connector().getLocalPort();
    }

    @Override
    public URI endpoint() {
        return URI.create("http://" + LOOPBACK + ":" + port());
    }

    /** The address it is bound to, for whoever wants to be sure. */
    String boundHost() {
        return connector().getHost();
    }

    private ServerConnector connector() {
        return (ServerConnector) server.getConnectors()[0];
    }

    @Override
    public DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.of("ddblocal"))
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    @Override
    public DynamoDbStreamsClient streamsClient() {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.of("ddblocal"))
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // Jetty declares Exception.
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        } finally {
            handler.close();
        }
    }
}
