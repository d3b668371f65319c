package org.ishaar.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.ishaar.local.phone.CarrierReceipt;
import org.ishaar.local.phone.Delivered;
import org.junit.jupiter.api.Test;

class DeliveryLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant SENT = Instant.parse("2026-03-02T12:00:00.123Z");
    private static final Delivered TEXT =
            new Delivered(SENT, "m1", "+212612345678", "text", Map.of("AWS.SNS.SMS.SMSType", "Transactional"));

    @Test
    void isWhatSnsLogsOfATextThatArrived() throws IOException {
        assertThat(line(true, "Message has been accepted by phone carrier")).isEqualTo(JSON.readTree("""
                {"notification": {"messageId": "m1", "timestamp": "2026-03-02 12:00:00.123"},
                 "delivery": {"phoneCarrier": "Simulated carrier of MA", "mnc": 1, "mcc": 604, "priceInUSD": 0.1,
                    "destination": "+212612345678", "smsType": "Transactional", "numberOfMessageParts": 1,
                    "providerResponse": "Message has been accepted by phone carrier",
                    "dwellTimeMs": 500, "dwellTimeMsUntilDeviceAck": 500},
                 "status": "SUCCESS"}"""));
    }

    @Test
    void hasEveryFieldOfTheRecordedLinesAndTheirKinds() throws IOException {
        try (InputStream file = DeliveryLineTest.class.getResourceAsStream("delivery-logs.json")) {
            JsonNode recorded = JSON.readTree(file);

            assertThat(kinds(line(true, "ok"))).containsAllEntriesOf(kinds(recorded.get("delivered")));
            assertThat(kinds(line(false, "no"))).containsAllEntriesOf(kinds(recorded.get("failed")));
        }
    }

    @Test
    void hasNeitherPriceNorNetworkWhenTheAccountHasNoQuotaLeft() throws IOException {
        JsonNode line = line(false, "No quota left for account");

        assertThat(line.get("status").asText()).isEqualTo("FAILURE");
        assertThat(line.get("delivery").fieldNames())
                .toIterable()
                .doesNotContain("priceInUSD", "mcc", "mnc", "phoneCarrier");
    }

    @Test
    void countsAndPricesEachPart() throws IOException {
        Delivered twoParts = new Delivered(SENT, "m1", "+12025550123", "x".repeat(161), Map.of());

        JsonNode delivery = JSON.readTree(DeliveryLine.of(twoParts, new CarrierReceipt(SENT, true, "ok")))
                .get("delivery");

        assertThat(delivery.get("numberOfMessageParts").asInt()).isEqualTo(2);
        assertThat(delivery.get("priceInUSD").asDouble()).isEqualTo(0.2);
        assertThat(delivery.get("smsType").asText()).isEqualTo("Promotional");
    }

    private static JsonNode line(boolean delivered, String words) throws IOException {
        return JSON.readTree(DeliveryLine.of(TEXT, new CarrierReceipt(SENT.plusMillis(500), delivered, words)));
    }

    private static Map<String, String> kinds(JsonNode line) {
        Map<String, String> kinds = new TreeMap<>();
        line.properties().forEach(field -> {
            kinds.put(field.getKey(), String.valueOf(field.getValue().getNodeType()));
            field.getValue()
                    .properties()
                    .forEach(inner -> kinds.put(
                            field.getKey() + "." + inner.getKey(),
                            String.valueOf(inner.getValue().getNodeType())));
        });
        return kinds;
    }
}
