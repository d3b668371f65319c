package org.ishaar.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Verdict;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.local.cloud.Capability;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.cloud.Needs;
import org.ishaar.local.template.Template;
import org.ishaar.simulation.LedgerTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The simulation's ledger and the real one on DynamoDB Local answer the same to the same random operations. */
@Tag("any-cloud")
public class SimulatedLedgerIT {

    private static final int SEEDS = 20;
    private static final int OPERATIONS = 60;

    /** A look is sixteen queries. */
    private static final int LOOKS_AT_THE_INDEX = 10;

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofMinutes(15), "version", Duration.ofDays(730));

    private Random random = new Random(0);
    private Instant now = START;
    private int tokens;
    /** Every version of an entry that was ever written or read: what a sender that is late may hold. */
    private final List<Notification> versions = new ArrayList<>();

    @Test
    @Needs(Capability.UPDATE_OF_NOTHING)
    void answersAsDynamoDbDoes() throws IOException {
        try (DynamoDb dynamoDb = Cloud.current().emptyDynamoDb();
                DynamoDbClient client = dynamoDb.client()) {
            Template template = Template.read(Path.of("../../template.yaml"), Map.of());
            new LocalTables(client).create(template.tables());
            String table = template.table("NotificationsTable").name();
            for (int seed = 0; seed < SEEDS; seed++) {
                compare(seed, new DynamoLedger(client, table), new DueIndex(client, table));
            }
        }
    }

    private void compare(int seed, DynamoLedger real, DueIndex index) {
        random = new Random(seed);
        now = START;
        versions.clear();
        LedgerTable simulated = new LedgerTable();
        for (int step = 0; step < OPERATIONS; step++) {
            String where = "seed " + seed + ", operation " + step;
            now = now.plusMillis(random.nextInt(400_000));
            if (versions.isEmpty() || random.nextInt(4) == 0) {
                Notification fresh = fresh(seed);
                same(where, real.claim(fresh), simulated.claim(fresh));
                versions.add(fresh);
            } else {
                Notification asRead = any(versions);
                Notification next = random.nextInt(6) == 0 ? any(versionsOf(asRead)) : edited(asRead);
                same(where, real.replace(asRead, next), simulated.replace(asRead, next));
                versions.add(next);
            }
            String complaintId = any(versions).change().complaintId();
            List<Notification> read = real.entriesOf(complaintId);
            assertThat(simulated.entriesOf(complaintId)).as(where).isEqualTo(read);
            versions.addAll(read);
            if (step % LOOKS_AT_THE_INDEX == 0) {
                assertThat(simulated.due(now, () -> false)).as(where).isEqualTo(due(index, seed));
            }
        }
    }

    /** Seeds share a table, not complaints; what earlier ones left due is not this one's. */
    private Set<String> due(DueIndex index, int seed) {
        Set<String> due = new LinkedHashSet<>();
        index.due(Instant.EPOCH, now).forEachRemaining(due::addAll);
        due.removeIf(complaintId -> !complaintId.startsWith(seed + "/"));
        return due;
    }

    private static void same(String where, LedgerAnswer real, LedgerAnswer simulated) {
        assertThat(simulated).as(where).isEqualTo(real);
    }

    private Notification fresh(int seed) {
        Status status = new Status(random.nextBoolean() ? "REGISTERED" : "FORWARDED");
        Instant changedAt = START.minusSeconds(random.nextInt(2));
        StatusChange change = new StatusChange(
                seed + "/" + random.nextInt(2),
                ChangeId.of(changedAt, status),
                status,
                changedAt,
                random.nextBoolean() ? "RABAT" : null,
                new Language("fr"),
                new Written(Integer.toString(95 + random.nextInt(10)), now),
                null);
        Notification claimed = Notification.claimed(change, Attempt.first(token(), now), TERMS);
        return switch (random.nextInt(4)) {
            case 0 -> claimed.ended(Reason.STALE, now).atBirth();
            case 1 -> claimed.waiting(Reason.PACED, now, now).atBirth();
            default -> claimed;
        };
    }

    private Notification edited(Notification entry) {
        return switch (random.nextInt(13)) {
            case 0 -> entry.taken(entry.attempt().next(token(), now), TERMS.lease());
            case 1 -> entry.waiting(Reason.THROTTLED, now.plusSeconds(60), now).refused();
            case 2 -> entry.waiting(Reason.PAUSED, now, now);
            case 3 -> entry.postponed(now.plusSeconds(random.nextInt(3)));
            case 4 -> entry.ended(Reason.INVALID_PHONE_NUMBER, now);
            case 5 -> accepted(entry);
            case 6 -> entry.alsoAccepted("message-" + random.nextInt(100));
            case 7 -> entry.leftUncertain(now);
            case 8 -> entry.forgotten(now.plusSeconds(86_400));
            case 10 -> entry.reported(receipt());
            case 11 -> entry.reported(receipt()).delivered(now);
            case 9 -> entry.expiring(now.plus(TERMS.retention()));
            default -> entry.numberCorrected(new Written("200", now), now);
        };
    }

    private Receipt receipt() {
        return new Receipt("message-" + random.nextInt(3), Verdict.DELIVERED, now, new BigDecimal("0.111"), 900L);
    }

    private Notification accepted(Notification entry) {
        PhoneNumber number = (PhoneNumber) PhoneNumber.read(random.nextBoolean() ? "0612345678" : "0698765432", "MA");
        SmsText text = SmsText.of(random.nextBoolean() ? "Votre plainte" : "شكايتكم");
        return entry.accepted("message-" + random.nextInt(100), SentText.of(text, number), "version", now);
    }

    private List<Notification> versionsOf(Notification entry) {
        return versions.stream()
                .filter(other ->
                        other.change().complaintId().equals(entry.change().complaintId())
                                && other.change().id().equals(entry.change().id()))
                .toList();
    }

    private String token() {
        return "token-" + tokens++;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
