package org.ishaar.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Verdict;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.OpenAttempts;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.ledger.dynamo.DynamoOpenAttempts;
import org.ishaar.ledger.dynamo.DynamoOrphans;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.template.Template;
import org.ishaar.simulation.AttemptTable;
import org.ishaar.simulation.LedgerTable;
import org.ishaar.simulation.OrphanTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The simulation's orphans and attempts and the real ones on DynamoDB Local answer the same to random operations. */
@Tag("any-cloud")
public class SimulatedEvidenceIT {

    /** Few elsewhere: some emulators look at every item for every query. */
    private static final int SEEDS = Cloud.current().endpoint().isPresent() ? 1 : 6;

    private static final int OPERATIONS = 60;
    /** A look is sixteen queries. */
    private static final int LOOKS_AT_THE_INDEX = 10;

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofMinutes(15), "version", Duration.ofDays(730));

    private Random random = new Random(0);
    private int seed;
    private Instant now = START;
    private int tokens;
    private final List<Notification> entries = new ArrayList<>();
    private final List<Orphan> orphans = new ArrayList<>();

    /** One keeping of all that is compared. */
    private record Books(Ledger ledger, Orphans orphans, OpenAttempts attempts) {}

    @Test
    void answersAsDynamoDbDoes() throws IOException {
        try (DynamoDb dynamoDb = Cloud.current().emptyDynamoDb();
                DynamoDbClient client = dynamoDb.client()) {
            Template template = Template.read(Path.of("../../template.yaml"), Map.of());
            new LocalTables(client).create(template.tables());
            String table = template.table("NotificationsTable").name();
            Books real = new Books(
                    new DynamoLedger(client, table),
                    new DynamoOrphans(client, table),
                    new DynamoOpenAttempts(client, table));
            for (seed = 0; seed < SEEDS; seed++) {
                compare(real);
            }
        }
    }

    private void compare(Books real) {
        random = new Random(seed);
        now = START;
        entries.clear();
        orphans.clear();
        LedgerTable ledger = new LedgerTable();
        Books simulated = new Books(ledger, new OrphanTable(ledger), new AttemptTable(ledger, () -> 0));
        for (int step = 0; step < OPERATIONS; step++) {
            now = now.plusMillis(random.nextInt(40_000));
            String where = "seed " + seed + ", operation " + step;
            assertThat(operation(step, simulated).of(simulated)).as(where).isEqualTo(last.of(real));
            seesTheSame(where, real, simulated);
            if (step % LOOKS_AT_THE_INDEX == 0) {
                holdsTheSame(where, real, simulated);
            }
        }
        // The shard of orphans is read a page at a time: what this seed leaves must not hide the next one's.
        orphans.forEach(real.orphans()::remove);
    }

    /** What an operation answers; the same one is done on both. */
    private interface Operation {
        Object of(Books books);
    }

    private Operation last = books -> "";

    private Operation operation(int step, Books simulated) {
        last = step < 2 ? claim() : any(simulated);
        return last;
    }

    private Operation any(Books simulated) {
        if (orphans.isEmpty()) {
            return file();
        }
        Orphan orphan = anyOf(orphans);
        Notification entry = anyOf(entries);
        OpenAttempt attempt = OpenAttempt.of(entry);
        return switch (random.nextInt(7)) {
            case 0 -> claim();
            case 1 -> file();
            case 2 -> done(books -> books.orphans().postpone(orphan, now));
            case 3 -> done(books -> books.orphans().remove(orphan));
            case 4 -> adopt(orphan, simulated.ledger().entriesOf(entry.change().complaintId()), entry);
            default -> done(books -> books.attempts().note(attempt, now.plusSeconds(86_400)));
        };
    }

    private static Operation done(Consumer<Books> write) {
        return books -> {
            write.accept(books);
            return "";
        };
    }

    private Operation claim() {
        Notification fresh = fresh();
        entries.add(fresh);
        return books -> books.ledger().claim(fresh);
    }

    private Operation file() {
        Instant expiresAt = now.plusSeconds(random.nextInt(1000)).truncatedTo(ChronoUnit.SECONDS);
        Receipt receipt = new Receipt("message-" + seed + "-" + random.nextInt(4), verdict(), now, null, null);
        Orphan orphan = new Orphan(hash(), receipt, now, 0, expiresAt);
        orphans.add(orphan);
        return done(books -> books.orphans().file(orphan));
    }

    /** As it stands, or as it was when it was claimed. */
    private Operation adopt(Orphan orphan, List<Notification> standing, Notification claimed) {
        Notification asRead = random.nextInt(3) == 0 || standing.isEmpty() ? claimed : anyOf(standing);
        SentText text = new SentText(1, SmsText.of("Votre plainte").encoding(), null);
        Notification settled = asRead.accepted(orphan.receipt().messageId(), text, "version", now)
                .reported(orphan.receipt())
                .delivered(now);
        return books -> books.orphans().adopt(orphan, asRead, settled);
    }

    private void seesTheSame(String where, Books real, Books simulated) {
        for (String hash : List.of(seed + "-a", seed + "-b")) {
            assertThat(simulated.orphans().of(hash))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(real.orphans().of(hash));
            Instant from = now.minusSeconds(random.nextInt(900));
            assertThat(mine(simulated.attempts().noted(hash, from, now)))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(mine(real.attempts().noted(hash, from, now)));
        }
        assertThat(simulated.orphans().toLookUp(now))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(real.orphans().toLookUp(now));
        for (Notification entry : entries) {
            String complaintId = entry.change().complaintId();
            assertThat(simulated.ledger().entriesOf(complaintId))
                    .as(where)
                    .isEqualTo(real.ledger().entriesOf(complaintId));
        }
    }

    private void holdsTheSame(String where, Books real, Books simulated) {
        Instant to = now.plusSeconds(random.nextInt(900));
        assertThat(mine(simulated.attempts().held(now, to).orElseThrow()))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(
                        mine(real.attempts().held(now, to).orElseThrow()));
    }

    /** Attempts to unknown numbers are kept together, and seeds share a table. */
    private List<OpenAttempt> mine(List<OpenAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.complaintId().startsWith(seed + "/"))
                .toList();
    }

    private Notification fresh() {
        Status status = new Status(random.nextBoolean() ? "REGISTERED" : "FORWARDED");
        Instant changedAt = START.minusSeconds(random.nextInt(3));
        StatusChange change = new StatusChange(
                seed + "/" + random.nextInt(2),
                ChangeId.of(changedAt, status),
                status,
                changedAt,
                null,
                new Language("fr"),
                new Written(Integer.toString(95 + random.nextInt(10)), now),
                null);
        Notification claimed = Notification.claimed(change, Attempt.first("token-" + tokens++, now), TERMS);
        Notification hashed = random.nextInt(4) == 0 ? claimed : claimed.to(hash());
        return random.nextInt(3) == 0 ? hashed.leftUncertain(now.plusSeconds(5)) : hashed;
    }

    private String hash() {
        return seed + (random.nextBoolean() ? "-a" : "-b");
    }

    private Verdict verdict() {
        return random.nextBoolean() ? Verdict.DELIVERED : Verdict.PASSING;
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
