package org.ishaar.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.ishaar.local.dynamodb.DynamoDb;
import org.ishaar.local.dynamodb.DynamoDbElsewhere;
import org.ishaar.local.dynamodb.EmbeddedDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Where DynamoDB and SNS are for this run of the integration suite: in this process, or at the endpoint that
 * ISHAAR_TEST_ENDPOINT names. One run has one cloud, and one test at a time has it to itself.
 */
public final class Cloud {

    private static final Set<String> TABLES = Set.of("ComplaintsTable", "NotificationsTable");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Cloud EMBEDDED = new Cloud(Optional.empty());
    private static final AtomicReference<Cloud> CURRENT =
            new AtomicReference<>(Optional.ofNullable(System.getenv("ISHAAR_TEST_ENDPOINT"))
                    .map(URI::create)
                    .map(Cloud::at)
                    .orElse(EMBEDDED));

    private final Optional<URI> endpoint;
    private final Emulator emulator;
    private final Map<Capability, Optional<String>> answers = new EnumMap<>(Capability.class);

    private Cloud(Optional<URI> endpoint) {
        this.endpoint = endpoint;
        this.emulator = endpoint.map(Emulator::at).orElse(Emulator.EMBEDDED);
    }

    public static Cloud current() {
        return Objects.requireNonNull(CURRENT.get());
    }

    public static Cloud at(URI endpoint) {
        return new Cloud(Optional.of(endpoint));
    }

    /** The tests that follow run there. */
    public static void use(Cloud next) {
        CURRENT.set(next);
    }

    public String title() {
        return emulator.title();
    }

    /** Empty where the services run in this process. */
    public Optional<URI> endpoint() {
        return endpoint;
    }

    /** Without the suite's tables; in this process a new one. The caller closes it. */
    public DynamoDb emptyDynamoDb() throws IOException {
        clear();
        return dynamoDb();
    }

    /** In this process a new one; elsewhere with what is there. The caller closes it. */
    DynamoDb dynamoDb() throws IOException {
        return endpoint.isEmpty() ? EmbeddedDynamoDb.inMemory(0) : new DynamoDbElsewhere(endpoint.get());
    }

    /** Deletes the system's tables that an earlier test left elsewhere, and no other. */
    public void clear() {
        endpoint.map(DynamoDbElsewhere::new).map(DynamoDb::client).ifPresent(client -> {
            try (client) {
                TABLES.forEach(table -> delete(client, table));
            }
        });
    }

    /** Whether or not it is there. */
    void delete(DynamoDbClient client, String table) {
        try {
            client.deleteTable(delete -> delete.tableName(table));
        } catch (ResourceNotFoundException gone) {
            return;
        }
        client.waiter().waitUntilTableNotExists(describe -> describe.tableName(table));
        Instant end = Instant.now().plus(PATIENCE);
        while (endpoint.isPresent() && !emulator.isGone(endpoint.get(), table)) {
            assertThat(Instant.now()).as("waiting for the end of " + table).isBefore(end);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** All texts that its SNS has taken since it started, in no order to rely on; none of this process. */
    public List<Text> texts() {
        return endpoint.map(emulator::texts).orElse(List.of());
    }

    public void optOut(String e164) {
        emulator.optOut(elsewhere(), e164);
    }

    /** What it does in place of what is asked; empty when it can do that, and in this process, which tests may rely on. */
    Optional<String> lacks(Capability capability) {
        return endpoint.isEmpty()
                ? Optional.empty()
                : Objects.requireNonNull(answers().get(capability));
    }

    /** What it does in place of each; asked once. */
    synchronized Map<Capability, Optional<String>> answers() {
        if (answers.isEmpty()) {
            try (Services services = new Services(this)) {
                for (Capability capability : Capability.values()) {
                    answers.put(capability, capability.lackingIn(services));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return answers;
    }

    private URI elsewhere() {
        return endpoint.orElseThrow(() -> new IllegalStateException("the texts of this process are on its phones"));
    }
}
