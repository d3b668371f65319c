package org.ishaar.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.Attempt;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.SentText;
import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Terms;
import org.ishaar.complaint.Verdict;
import org.ishaar.complaint.Written;
import org.ishaar.ledger.OpenAttempt;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.dynamo.DueIndex;
import org.ishaar.ledger.dynamo.DynamoLedger;
import org.ishaar.ledger.dynamo.DynamoMessageIds;
import org.ishaar.ledger.dynamo.DynamoOpenAttempts;
import org.ishaar.ledger.dynamo.DynamoOrphans;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.template.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orphans and open attempts as items of a real table; each test has complaints, hashes and hours of its own. */
@Tag("any-cloud")
public class EvidenceTablesIT {

    private static final String TABLE = "NotificationsTable";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static DynamoDb dynamoDb;
    private static DynamoDbClient client;
    private static DynamoOrphans orphans;
    private static DynamoOpenAttempts attempts;
    private static DynamoLedger ledger;

    @BeforeAll
    static void start() throws IOException {
        dynamoDb = Cloud.current().emptyDynamoDb();
        client = dynamoDb.client();
        new LocalTables(client)
                .create(List.of(
                        Template.read(Path.of("../../template.yaml"), Map.of()).table(TABLE)));
        orphans = new DynamoOrphans(client, TABLE);
        attempts = new DynamoOpenAttempts(client, TABLE);
        ledger = new DynamoLedger(client, TABLE);
    }

    @AfterAll
    static void stop() {
        client.close();
        dynamoDb.close();
    }

    @Test
    void findsAnOrphanByItsNumberAndKeepsItOnce() {
        Orphan orphan = orphan("h1", "m1", Verdict.DELIVERED);
        orphans.file(orphan);
        orphans.file(new Orphan("h1", orphan.receipt(), NOW.plusSeconds(9), 4, NOW));
        orphans.file(orphan("h1", "m1", Verdict.UNEXPLAINED));
        orphans.file(orphan("h2", "m2", Verdict.DELIVERED));

        assertThat(orphans.of("h1")).containsExactly(orphan, orphan("h1", "m1", Verdict.UNEXPLAINED));
        orphans.of("h1").forEach(orphans::remove);
        orphans.of("h2").forEach(orphans::remove);
        assertThat(orphans.of("h1")).isEmpty();
    }

    @Test
    void looksOrphansUpWhenTheirTimeHasComeOldestFirst() {
        Instant hour = NOW.minus(Duration.ofHours(5));
        Orphan late = new Orphan("l1", receipt("late", Verdict.DELIVERED), hour.plusSeconds(2), 0, NOW);
        Orphan early = new Orphan("l2", receipt("early", Verdict.NO_QUOTA), hour.plusSeconds(1), 0, NOW);
        orphans.file(late);
        orphans.file(early);

        assertThat(orphans.toLookUp(hour)).isEmpty();
        assertThat(orphans.toLookUp(hour.plusSeconds(2))).containsExactly(early, late);

        orphans.postpone(early, hour.plusSeconds(60));
        assertThat(orphans.toLookUp(hour.plusSeconds(2))).containsExactly(late);
        assertThat(orphans.of("l2").get(0).looks()).isEqualTo(1);
        orphans.remove(late);
        orphans.postpone(late, hour);
        assertThat(orphans.of("l1")).as("one that is gone does not come back").isEmpty();
        orphans.remove(early);
    }

    @Test
    void hidesOrphansFromTheResender() {
        orphans.file(orphan("hidden", "m", Verdict.DELIVERED));

        DueIndex.Rounds rounds = new DueIndex(client, TABLE).due(Instant.EPOCH, NOW.plus(Duration.ofDays(1)));

        while (rounds.hasNext()) {
            assertThat(rounds.next()).noneMatch(complaint -> complaint.startsWith("#"));
        }
        orphans.of("hidden").forEach(orphans::remove);
    }

    @Test
    void settlesTheEntryAndTakesTheOrphanInOneTransaction() {
        Notification held = claim("2026/1", NOW);
        Orphan orphan = orphan("a1", "m-a1", Verdict.DELIVERED);
        orphans.file(orphan);

        assertThat(orphans.adopt(orphan, held, delivered(held, orphan))).isTrue();

        assertThat(orphans.of("a1")).isEmpty();
        assertThat(ledger.entriesOf("2026/1")).containsExactly(delivered(held, orphan));
        assertThat(new DynamoMessageIds(client, TABLE).entryOf("m-a1")).isPresent();
        assertThat(orphans.adopt(orphan, held, delivered(held, orphan)))
                .as("a second time")
                .isFalse();
    }

    @Test
    void adoptsNothingWhenTheOrphanIsGone() {
        Notification held = claim("2026/2", NOW);
        Orphan orphan = orphan("a2", "m-a2", Verdict.DELIVERED);

        assertThat(orphans.adopt(orphan, held, delivered(held, orphan))).isFalse();

        assertThat(ledger.entriesOf("2026/2")).containsExactly(held);
    }

    @Test
    void adoptsNothingWhenTheEntryIsNoLongerAsRead() {
        Notification held = claim("2026/3", NOW);
        Orphan orphan = orphan("a3", "m-a3", Verdict.DELIVERED);
        orphans.file(orphan);
        ledger.replace(held, held.taken(held.attempt().next("other", NOW), LEASE));

        assertThat(orphans.adopt(orphan, held, delivered(held, orphan))).isFalse();

        assertThat(orphans.of("a3")).containsExactly(orphan);
        orphans.remove(orphan);
    }

    @Test
    void keepsAnEarlierMessageIdFindable() {
        Notification held = claim("2026/4", NOW);
        Notification sent = held.accepted("first", new SentText(1, SmsEncoding.GSM_7BIT, null), "v1", NOW);
        ledger.replace(held, sent);
        Notification bounced = sent.bounced(Reason.CARRIER, NOW, NOW);
        ledger.replace(sent, bounced);
        Notification again = bounced.taken(bounced.attempt().next("u", NOW), LEASE);
        ledger.replace(bounced, again);
        Orphan orphan = orphan("a4", "second", Verdict.DELIVERED);
        orphans.file(orphan);

        assertThat(orphans.adopt(orphan, again, delivered(again, orphan))).isTrue();

        assertThat(new DynamoMessageIds(client, TABLE).entryOf("first")).isPresent();
        assertThat(new DynamoMessageIds(client, TABLE).entryOf("second")).isPresent();
    }

    @Test
    void findsNotedAttemptsByNumberAndStart() {
        OpenAttempt mine = attempt("n1", "2026/10", NOW);
        OpenAttempt unknown = attempt(null, "2026/11", NOW.plusSeconds(1));
        attempts.note(mine, NOW.plus(Duration.ofDays(3)));
        attempts.note(mine, NOW.plus(Duration.ofDays(3)));
        attempts.note(unknown, NOW.plus(Duration.ofDays(3)));
        attempts.note(attempt("n2", "2026/12", NOW), NOW.plus(Duration.ofDays(3)));

        assertThat(attempts.noted("n1", NOW, NOW.plusSeconds(1))).containsExactly(mine, unknown);
        assertThat(attempts.noted("n1", NOW, NOW)).as("both ends included").containsExactly(mine);
        assertThat(attempts.noted("n1", NOW.plusMillis(1), NOW.plusMillis(2))).isEmpty();
        assertThat(ledger.entriesOf("2026/10")).as("no entry of it").isEmpty();
    }

    @Test
    void findsHeldAttemptsByTheEndOfTheirLease() {
        Instant hour = NOW.plus(Duration.ofHours(7));
        Notification held = claim("2026/20", hour);
        Notification waits = claim("2026/21", hour);
        ledger.replace(waits, waits.waiting(Reason.THROTTLED, hour.plus(LEASE), hour));

        assertThat(attempts.held(hour.plus(LEASE), hour.plus(LEASE))).contains(List.of(OpenAttempt.of(held)));
        assertThat(attempts.held(hour, hour.plus(LEASE).minusMillis(1))).contains(List.of());
    }

    @Test
    void readsHeldAttemptsOverAPageAndGivesUpOnTooMany() {
        Instant hour = NOW.plus(Duration.ofHours(9));
        for (int i = 0; i < 250; i++) {
            claim("2026/page/" + i, hour);
        }

        assertThat(attempts.held(hour, hour.plus(LEASE)))
                .hasValueSatisfying(held -> assertThat(held).hasSize(250));

        for (int i = 250; i < 501; i++) {
            claim("2026/page/" + i, hour);
        }
        assertThat(attempts.held(hour, hour.plus(LEASE))).isEqualTo(Optional.empty());
    }

    @Test
    void keepsNoNumberAndNoCarriersWords() {
        orphans.file(orphan("kept", "m-kept", Verdict.UNEXPLAINED));

        Map<String, AttributeValue> item = client.query(query -> query.tableName(TABLE)
                        .keyConditionExpression("complaintId = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS("#orphan#kept"))))
                .items()
                .get(0);

        assertThat(item.keySet())
                .containsExactlyInAnyOrder(
                        "complaintId", "changeId", "receipt", "dueAt", "dueShard", "looks", "expiresAt");
        orphans.of("kept").forEach(orphans::remove);
    }

    private static Notification claim(String complaintId, Instant at) {
        Status status = new Status("REGISTERED");
        StatusChange change = new StatusChange(
                complaintId, ChangeId.of(at, status), status, at, null, new Language("fr"), new Written("1", at), null);
        Terms terms = new Terms(LEASE, "v1", Duration.ofDays(730));
        Notification held =
                Notification.claimed(change, Attempt.first("t", at), terms).to("hash");
        ledger.claim(held);
        return held;
    }

    private static Notification delivered(Notification held, Orphan orphan) {
        return held.accepted(orphan.receipt().messageId(), new SentText(1, SmsEncoding.GSM_7BIT, null), "v1", NOW)
                .reported(orphan.receipt())
                .delivered(NOW);
    }

    private static Orphan orphan(String hash, String messageId, Verdict verdict) {
        return new Orphan(hash, receipt(messageId, verdict), NOW, 0, NOW.plus(Duration.ofDays(3)));
    }

    private static Receipt receipt(String messageId, Verdict verdict) {
        return new Receipt(messageId, verdict, NOW, null, 1200L);
    }

    private static OpenAttempt attempt(@Nullable String hash, String complaintId, Instant at) {
        return new OpenAttempt(hash, complaintId, "c", at, at.plusSeconds(60));
    }
}
