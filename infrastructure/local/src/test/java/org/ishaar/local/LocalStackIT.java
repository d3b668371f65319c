package org.ishaar.local;

import java.net.URI;
import java.util.Optional;
import org.ishaar.local.api.StatusApiIT;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.cloud.EmulatorsIT;
import org.ishaar.local.dynamodb.BoundsIT;
import org.ishaar.local.dynamodb.DueIndexIT;
import org.ishaar.local.dynamodb.EvidenceTablesIT;
import org.ishaar.local.dynamodb.SimulatedEvidenceIT;
import org.ishaar.local.dynamodb.SimulatedLedgerIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The suite on LocalStack, where there is a Docker engine. */
@Tag("localstack")
@EnabledIf(value = "dockerAnswers", disabledReason = "no Docker engine answers")
class LocalStackIT {

    /** The last that asks for no token, unless {@code -Dlocalstack.image=} names another. */
    private static final DockerImageName IMAGE =
            DockerImageName.parse(System.getProperty("localstack.image", "localstack/localstack:4.14.0"));

    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    private static Optional<LocalStackContainer> running = Optional.empty();
    private static final Cloud BEFORE = Cloud.current();

    static boolean dockerAnswers() {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        if (!answers) {
            System.out.println("LocalStack run skipped: no Docker engine answers");
        }
        return answers;
    }

    @BeforeAll
    static void start() {
        LocalStackContainer container = container();
        running = Optional.of(container);
        container.start();
        Cloud.use(Cloud.at(URI.create(container.getEndpoint().toString())));
    }

    @AfterAll
    static void stop() {
        Cloud.use(BEFORE);
        running.ifPresent(LocalStackContainer::stop);
    }

    private static LocalStackContainer container() {
        LocalStackContainer container = new LocalStackContainer(
                        IMAGE.asCompatibleSubstituteFor("localstack/localstack"))
                .withServices("dynamodb", "dynamodbstreams", "sns");
        String token = System.getenv(TOKEN);
        return token == null ? container : container.withEnv(TOKEN, token);
    }

    @Nested
    class Emulators extends EmulatorsIT {}

    @Nested
    class WholePath extends WholePathIT {}

    @Nested
    class Audit extends AuditIT {}

    @Nested
    class Receipts extends ReceiptsIT {}

    @Nested
    class StatusApi extends StatusApiIT {}

    @Nested
    class Bounds extends BoundsIT {}

    @Nested
    class DueIndex extends DueIndexIT {}

    @Nested
    class EvidenceTables extends EvidenceTablesIT {}

    @Nested
    class SimulatedEvidence extends SimulatedEvidenceIT {}

    @Nested
    class SimulatedLedger extends SimulatedLedgerIT {}
}
