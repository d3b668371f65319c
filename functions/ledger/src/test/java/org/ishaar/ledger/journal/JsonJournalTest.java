package org.ishaar.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

class JsonJournalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<String> lines = new ArrayList<>();
    private final JsonJournal journal = new JsonJournal(lines::add, "request-1");

    @Test
    void tellsWhoWhatAndWhyInOneLineOfJson() {
        journal.recorded(claimed().waiting(Reason.THROTTLED, NOW, NOW));

        JsonNode line = json(lines.get(0));
        assertThat(line.get("requestId").asText()).isEqualTo("request-1");
        assertThat(line.get("complaintId").asText()).isEqualTo("2026/3101/12");
        assertThat(line.get("changeId").asText()).isEqualTo("2026-03-02T08:59:00.000Z#REGISTERED");
        assertThat(line.get("state").asText()).isEqualTo("WAITING");
        assertThat(line.get("reason").asText()).isEqualTo("THROTTLED");
    }

    @Test
    void saysNothingOfAClaimThatIsUnderWay() {
        journal.recorded(claimed());
        journal.close();

        assertThat(lines).isEmpty();
    }

    @Test
    void countsTextsPartsAndDelaysInTheEmbeddedMetricFormat() {
        journal.recorded(accepted());
        journal.recorded(accepted());
        lines.clear();

        journal.close();

        assertThat(lines).hasSize(1);
        JsonNode metrics = json(lines.get(0));
        JsonNode directive = metrics.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.get("Namespace").asText()).isEqualTo("Ishaar");
        assertThat(metrics.get("Sent")).hasToString("[1.0,1.0]");
        assertThat(metrics.get("Parts")).hasToString("[1.0,1.0]");
        assertThat(metrics.get("TimeFromStatusChange")).hasToString("[62000.0,62000.0]");
        assertThat(metrics.get("TimeFromWrite")).hasToString("[2000.0,2000.0]");
    }

    @Test
    void beginsAnotherLineWhereAMetricHasMoreValuesThanOneMayHold() {
        IntStream.range(0, 250).forEach(one -> journal.count("Held", one));
        journal.count("OldestDue", 7);

        journal.close();

        assertThat(lines)
                .extracting(line -> json(line).get("Held").size())
                .containsExactly(MetricLines.VALUES, MetricLines.VALUES, 50);
        assertThat(json(lines.get(2)).at("/Held/49").asInt()).isEqualTo(249);
        assertThat(lines).filteredOn(line -> json(line).has("OldestDue")).hasSize(1);
        assertThat(json(lines.get(1)).at("/_aws/CloudWatchMetrics/0/Metrics"))
                .hasToString("[{\"Name\":\"Held\",\"Unit\":\"Count\"}]");
    }

    @Test
    void countsAsLateOnlyWhatNobodyMeantToWait() {
        Attempt night = Attempt.first("token", NOW).next("night", NOW.plusSeconds(36_000));
        Attempt last = night.next("last", NOW.plusSeconds(36_060));
        journal.recorded(claimed()
                .waiting(Reason.QUIET_HOURS, NOW, NOW.plusSeconds(1))
                .taken(night, Duration.ofMinutes(15))
                .waiting(Reason.THROTTLED, NOW, NOW.plusSeconds(36_002))
                .taken(last, Duration.ofMinutes(15))
                .accepted("message-1", new SentText(1, SmsEncoding.UCS_2, "MA 78"), "v1", NOW.plusSeconds(36_063)));
        lines.clear();

        journal.close();

        assertThat(json(lines.get(0)).get("TimeFromWrite").asInt()).isEqualTo(36_063_000);
        // A second of the first sender's, two of the second's, 58 for SNS, three of the last one's.
        assertThat(json(lines.get(0)).get("Lateness").asInt()).isEqualTo(64_000);
    }

    @Test
    void takesNoTextForLateThatWaitedForItsNumber() {
        Attempt second = Attempt.first("token", NOW).next("second", NOW.plusSeconds(86_401));
        journal.recorded(claimed()
                .ended(Reason.INVALID_PHONE_NUMBER, NOW)
                .numberCorrected(null, NOW.plusSeconds(86_400))
                .taken(second, Duration.ofMinutes(15))
                .accepted("message-1", new SentText(1, SmsEncoding.UCS_2, "MA 78"), "v1", NOW.plusSeconds(86_402)));
        lines.clear();

        journal.close();

        assertThat(json(lines.get(0)).get("Lateness").asInt()).isEqualTo(1_000);
    }

    @Test
    void countsAReasonBothAloneAndInTheSum() {
        journal.recorded(claimed().ended(Reason.STALE, NOW));
        lines.clear();

        journal.close();

        JsonNode metrics = json(lines.get(0));
        assertThat(metrics.get("Suppressed").asDouble()).isEqualTo(1);
        assertThat(metrics.get("Reason").asText()).isEqualTo("STALE");
        assertThat(metrics.at("/_aws/CloudWatchMetrics/0/Dimensions")).hasToString("[[],[\"Reason\"]]");
    }

    @Test
    void givesTroubleACodeAndNoMessage() {
        journal.trouble("rejected", claimed().change(), "InvalidParameter");
        journal.repeatedUncertain(claimed());
        journal.acceptedTwice(claimed());
        journal.returned(claimed().change());
        journal.trouble("store-unavailable", "TimeoutException");

        assertThat(json(lines.get(0)).get("code").asText()).isEqualTo("InvalidParameter");
        assertThat(lines)
                .extracting(line -> json(line).get("event").asText())
                .containsExactly(
                        "rejected", "repeated-uncertain", "accepted-twice", "returned-change", "store-unavailable");
    }

    @Test
    void countsPriceAndDwellTimeOfAReceiptThatNamesThem() {
        journal.received(new Receipt("m-1", Verdict.DELIVERED, NOW, new BigDecimal("0.00645"), 599L));
        journal.received(new Receipt("m-2", Verdict.NO_QUOTA, NOW, null, null));
        assertThat(lines).isEmpty();

        journal.close();

        assertThat(json(lines.get(0)).get("PriceUsd").asDouble()).isEqualTo(0.00645);
        assertThat(json(lines.get(0)).get("DwellTime").asDouble()).isEqualTo(599);
        assertThat(lines.toString()).doesNotContain("m-1");
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    private static Notification accepted() {
        return claimed().accepted("message-1", new SentText(1, SmsEncoding.UCS_2, "MA 78"), "v1", NOW.plusSeconds(2));
    }

    private static Notification claimed() {
        Status status = new Status("REGISTERED");
        Instant changed = NOW.minusSeconds(60);
        StatusChange change = new StatusChange(
                "2026/3101/12",
                ChangeId.of(changed, status),
                status,
                changed,
                null,
                new Language("ar"),
                new Written("1", NOW),
                null);
        Terms terms = new Terms(Duration.ofMinutes(15), "v1", Duration.ofDays(730));
        return Notification.claimed(change, Attempt.first("token", NOW), terms);
    }
}
