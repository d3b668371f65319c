package org.ishaar.ledger.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.RefusedEntryException;
import org.ishaar.ledger.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What the table's answers mean, where the real one cannot be made to give them; the rest runs against a real one. */
class DynamoLedgerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Notification mine = claimed("mine");
    private final Notification others = claimed("others");

    @Test
    void hasWonWhenTheSdkRepeatedItsOwnPut() {
        assertThat(ledger(lostTo(mine)).claim(mine).won()).isTrue();
    }

    @Test
    void hasLostToAnotherSendersClaim() {
        LedgerAnswer answer = ledger(lostTo(others)).claim(mine);

        assertThat(answer.won()).isFalse();
        assertThat(answer.standing()).contains(others);
    }

    @Test
    void hasWonWhenTheSdkRepeatedItsOwnSettle() {
        Notification settled = mine.waiting(Reason.THROTTLED, NOW, NOW);

        assertThat(ledger(lostTo(settled)).replace(mine, settled).won()).isTrue();
    }

    @Test
    void hasLostWhenSomebodyElseSettledOtherwise() {
        Notification settled = mine.waiting(Reason.THROTTLED, NOW, NOW);

        assertThat(ledger(lostTo(mine.ended(Reason.ERASED, NOW)))
                        .replace(mine, settled)
                        .won())
                .isFalse();
        assertThat(ledger(lostTo(mine.waiting(Reason.PAUSED, NOW, NOW)))
                        .replace(mine, settled)
                        .won())
                .isFalse();
        assertThat(ledger(lostTo(settled.postponed(NOW.plusSeconds(1))))
                        .replace(mine, settled)
                        .won())
                .isFalse();
        assertThat(ledger(lostTo(settled.alsoAccepted("m")))
                        .replace(mine, settled)
                        .won())
                .isFalse();
        assertThat(ledger(lostTo(others)).replace(mine, settled).won()).isFalse();
        assertThat(ledger(lostTo(settled.reported(receipt("m"))))
                        .replace(settled, settled.reported(receipt("n")))
                        .won())
                .isFalse();
    }

    @Test
    void findsNothingStandingWhenTheEntryIsGone() {
        LedgerAnswer answer =
                ledger(ConditionalCheckFailedException.builder().build()).replace(mine, mine);

        assertThat(answer.won()).isFalse();
        assertThat(answer.standing()).isEmpty();
    }

    @Test
    void tellsADefectOfTheEntryFromTroubleWithTheTable() {
        assertThatThrownBy(() -> ledger(error(400, "ValidationException")).claim(mine))
                .isInstanceOf(RefusedEntryException.class);
        assertThatThrownBy(() -> ledger(error(400, "ProvisionedThroughputExceededException"))
                        .claim(mine))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.code()).isEqualTo("ProvisionedThroughputExceededException"));
        assertThatThrownBy(() -> ledger(error(503, null)).claim(mine))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.code()).isEqualTo("HTTP503"));
        assertThatThrownBy(() -> ledger(SdkClientException.create("down")).claim(mine))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.code()).isEqualTo("SdkClientException"));
    }

    @Test
    void keepsADisplacedMessageIdFindableBeforeItIsDisplaced() {
        List<UpdateItemRequest> updates = new ArrayList<>();
        Notification sent = mine.accepted("m-1", new SentText(1, SmsEncoding.UCS_2, "MA 78"), "v1", NOW);

        recording(updates).replace(mine, sent);
        assertThat(updates).hasSize(1);
        recording(updates).replace(sent, sent.alsoAccepted("m-2"));

        assertThat(updates).hasSize(3);
        assertThat(updates.get(1).key()).containsEntry("complaintId", AttributeValue.fromS("#message#m-1"));
        assertThat(updates.get(1).expressionAttributeValues())
                .containsEntry(":complaint", AttributeValue.fromS("2026/1"))
                .containsEntry(
                        ":expiry",
                        AttributeValue.fromN(
                                Long.toString(NOW.plus(Duration.ofDays(7)).getEpochSecond())));
    }

    private static DynamoLedger recording(List<UpdateItemRequest> updates) {
        DynamoDbClient client = new Answering(Map::of) {
            @Override
            public UpdateItemResponse updateItem(UpdateItemRequest request) {
                updates.add(request);
                return super.updateItem(request);
            }
        };
        return new DynamoLedger(client, "T");
    }

    private static Receipt receipt(String messageId) {
        return new Receipt(messageId, Verdict.DELIVERED, NOW, null, null);
    }

    private static RuntimeException lostTo(Notification standing) {
        return ConditionalCheckFailedException.builder()
                .item(EntryItem.of(standing))
                .build();
    }

    private static RuntimeException error(int status, @Nullable String code) {
        AwsErrorDetails details =
                code == null ? null : AwsErrorDetails.builder().errorCode(code).build();
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(details)
                .build();
    }

    private static DynamoLedger ledger(RuntimeException answer) {
        return new DynamoLedger(
                new Answering(() -> {
                    throw answer;
                }),
                "T");
    }

    private static Notification claimed(String token) {
        Status status = new Status("REGISTERED");
        StatusChange change = new StatusChange(
                "2026/1", ChangeId.of(NOW, status), status, NOW, null, new Language("fr"), new Written("1", NOW), null);
        Terms terms = new Terms(Duration.ofMinutes(15), "v1", Duration.ofDays(730));
        return Notification.claimed(change, Attempt.first(token, NOW), terms);
    }

    /** A table that gives one answer to everything. */
    private static class Answering implements DynamoDbClient {

        private final Supplier<Map<String, AttributeValue>> answer;

        Answering(Supplier<Map<String, AttributeValue>> answer) {
            this.answer = answer;
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            return PutItemResponse.builder().attributes(answer.get()).build();
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            return UpdateItemResponse.builder().attributes(answer.get()).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
