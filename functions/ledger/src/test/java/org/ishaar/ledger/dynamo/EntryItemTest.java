package org.ishaar.ledger.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class EntryItemTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final Notification CLAIMED = Notification.claimed(
            change(), Attempt.first("token#with#hashes", NOW), new Terms(minutes(15), "v1", Duration.ofDays(730)));

    @ParameterizedTest
    @MethodSource("entries")
    void readsBackWhatItWrote(Notification entry) {
        assertThat(EntryReader.read(EntryItem.of(entry))).isEqualTo(entry);
    }

    static List<Notification> entries() {
        Notification malformed = Notification.claimed(
                new StatusChange(
                        "MALFORMED#00",
                        ChangeId.malformed("a", "b"),
                        null,
                        null,
                        null,
                        new Language("ar"),
                        new Written(null, NOW),
                        null),
                Attempt.first("t", NOW),
                new Terms(minutes(15), "v1", Duration.ofDays(1)));
        Notification expiring = CLAIMED.expiring(Instant.parse("2028-03-02T09:00:00Z"));
        return List.of(
                expiring,
                malformed.expiring(Instant.EPOCH).malformed("status", NOW).atBirth(),
                expiring.refused().waiting(Reason.THROTTLED, NOW.plusSeconds(60), NOW),
                expiring.leftUncertain(NOW).taken(Attempt.first("t", NOW).next("u", NOW), minutes(15)),
                expiring.accepted("message-1", sent(), "v2", NOW).alsoAccepted("message-2"),
                expiring.accepted("message-1", sent(), "v2", NOW).reported(receipt("message-1")),
                expiring.ended(Reason.NO_PHONE_NUMBER, NOW).numberCorrected(new Written("9", NOW), NOW));
    }

    @Test
    void isInTheDueIndexOnlyWhileItNeedsWork() {
        assertThat(EntryItem.of(CLAIMED)).containsKeys("dueShard", "dueAt");
        assertThat(EntryItem.of(CLAIMED.ended(Reason.OVERTAKEN, NOW))).doesNotContainKeys("dueShard", "dueAt");
    }

    @Test
    void isInTheUnreachableIndexWhenTheCitizenWasLeftWithoutAText() {
        assertThat(EntryItem.of(CLAIMED.ended(Reason.GAVE_UP, NOW))).containsKeys("unreachableOffice");
        assertThat(EntryItem.of(CLAIMED.ended(Reason.NO_PHONE_NUMBER, NOW))).containsKeys("unreachableOffice");
        assertThat(EntryItem.of(CLAIMED.ended(Reason.OVERTAKEN, NOW))).doesNotContainKey("unreachableOffice");
    }

    @Test
    void updatesOnlyWhatDiffersUnderTheConditionOfStateAndAttempt() {
        Notification settled = CLAIMED.accepted("message-1", sent().withoutHint(), "v1", NOW);

        UpdateItemRequest update = EntryUpdate.of(CLAIMED, settled);

        assertThat(update.updateExpression())
                .isEqualTo("SET #encoding = :encoding, #history = :history, #messageId = :messageId, "
                        + "#messageIds = :messageIds, #segments = :segments, "
                        + "#state = :state REMOVE #dueAt, #dueShard");
        assertThat(update.conditionExpression()).isEqualTo("#state = :stateAsRead AND #attempt = :attemptAsRead");
        assertThat(update.expressionAttributeValues())
                .containsAllEntriesOf(Map.of(
                        ":stateAsRead", AttributeValue.fromS("PENDING"),
                        ":attemptAsRead", AttributeValue.fromS("1#token#with#hashes")));
    }

    @Test
    void saysMoreOfTheCitizenOnlyWhereTheExpiryIsAsRead() {
        Notification settled = CLAIMED.accepted("message-1", sent(), "v1", NOW);

        assertThat(EntryUpdate.of(CLAIMED, settled).conditionExpression()).endsWith(" AND #expiresAt = :expiryAsRead");
        assertThat(EntryUpdate.of(CLAIMED, CLAIMED.to("hash")).expressionAttributeValues())
                .containsEntry(":expiryAsRead", EntryItem.expiry(CLAIMED));
        assertThat(EntryUpdate.of(settled, settled.delivered(NOW)).conditionExpression())
                .doesNotContain("expiresAt");
    }

    @Test
    void addsAReceiptOnlyToTheListAsItWasRead() {
        Notification first = CLAIMED.reported(receipt("message-1"));
        Notification second = first.reported(receipt("message-2"));

        assertThat(EntryUpdate.of(CLAIMED, first).conditionExpression())
                .isEqualTo("#state = :stateAsRead AND #attempt = :attemptAsRead AND attribute_not_exists(#receipts)");
        assertThat(EntryUpdate.of(first, second).conditionExpression())
                .endsWith(" AND size(#receipts) = :receiptsAsRead");
        assertThat(EntryUpdate.of(first, second).expressionAttributeValues())
                .containsEntry(":receiptsAsRead", AttributeValue.fromN("1"));
        assertThat(EntryUpdate.of(first, first.refused()).conditionExpression()).doesNotContain("receipts");
    }

    @Test
    void checksTheConditionEvenWhereNothingDiffers() {
        UpdateItemRequest update = EntryUpdate.of(CLAIMED, CLAIMED);

        assertThat(update.updateExpression()).isNull();
        assertThat(update.conditionExpression()).isNotNull();
    }

    private static Receipt receipt(String messageId) {
        return new Receipt(messageId, Verdict.DELIVERED, NOW, new BigDecimal("0.00645"), 599L);
    }

    private static StatusChange change() {
        Status status = new Status("REGISTERED");
        ChangeId id = ChangeId.of(NOW, status);
        return new StatusChange(
                "2026/3101/12", id, status, NOW, "RABAT", new Language("fr"), new Written("100", NOW), id);
    }

    private static SentText sent() {
        return new SentText(1, SmsEncoding.GSM_7BIT, "MA 78");
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
