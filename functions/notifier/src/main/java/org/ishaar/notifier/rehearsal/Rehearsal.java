package org.ishaar.notifier.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.ishaar.complaint.Language;
import org.ishaar.ledger.number.HmacNumberHash;
import org.ishaar.ledger.number.KmsKey;
import org.ishaar.notifier.Clients;
import org.ishaar.notifier.Deployment;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.StreamHandler;
import org.ishaar.notifier.table.DynamoControl;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * With SnapStart, loads and runs all that a first text needs before the snapshot is taken: a batch that is made up goes
 * through the real handler, whose clients end in {@link PlayedAws}. It can reach nobody and leaves no trace.
 */
public final class Rehearsal implements Resource {

    /** Whatever is deployed, the texts must get as far as SNS: by night, in staging, before the start. */
    private static final Map<String, String> UNBOUNDED = Map.of(
            "STAGE", "production",
            "ONLY_THESE_NUMBERS", "",
            "DEFAULT_REGION", "MA",
            "ALLOWED_COUNTRIES", "MA",
            "TEXT_CHANGES_SINCE", "",
            "HOLD", "PT0S",
            "QUIET_HOURS", "off");

    /** As Lambda says it in AWS_LAMBDA_INITIALIZATION_TYPE. */
    private static final String SNAPSHOT = "snap-start";

    private final Map<String, String> environment;

    Rehearsal(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Has it played where a snapshot will be taken; elsewhere the hooks' own classes would only make a start longer. */
    public static Optional<Rehearsal> arrange(Map<String, String> environment) {
        if (!SNAPSHOT.equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            return Optional.empty();
        }
        Rehearsal rehearsal = new Rehearsal(environment);
        Core.getGlobalContext().register(rehearsal);
        return Optional.of(rehearsal);
    }

    /** A version whose brake cannot be read is not published. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
        play();
        readTheBrake();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    /** Returns how many texts went to the played SNS: one a language. */
    int play() throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(UNBOUNDED);
        NotifierSettings settings = NotifierSettings.from(all);
        PlayedAws aws = new PlayedAws();
        try (Clients clients = aws.clients(settings.rules().patience().sendTimeout())) {
            KmsKey key = new KmsKey(aws::kms, settings.numberHashKey());
            Deployment deployment = new Deployment(settings, clients, new HmacNumberHash(key, Clock.systemUTC()));
            StreamHandler handler = new StreamHandler(deployment);
            for (Language language : settings.rules().catalogue().languages()) {
                play(handler, PlayedBatch.in(language));
            }
        }
        return aws.texts();
    }

    /** The one real call: it loads what connects to AWS. Its connection is closed, for it would be dead when restored. */
    private void readTheBrake() {
        NotifierSettings settings = NotifierSettings.from(environment);
        try (DynamoDbClient dynamo = Clients.dynamoBuilder().build()) {
            new DynamoControl(dynamo, settings.notificationsTable(), settings.limits()).read();
        }
    }

    private static void play(StreamHandler handler, byte[] batch) throws IOException {
        handler.handleRequest(new ByteArrayInputStream(batch), new ByteArrayOutputStream(), new PlayedInvocation());
    }
}
