package org.ishaar.receipts.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.receipts.decision.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryLogTest {

    private static final Instant LOGGED = Instant.parse("2016-06-28T00:40:36Z");
    private static final Instant ACCEPTED = Instant.parse("2016-06-28T00:40:34.558Z");

    @Test
    void readsWhatWasRecordedOfADeliveredText() throws IOException {
        Receipt expected = new Receipt(
                "34d9b400-c6dd-5444-820d-fbeb0f1f54cf", Verdict.DELIVERED, ACCEPTED, new BigDecimal("0.00645"), 599L);

        assertThat(read(recorded("delivered"))).contains(new Reported(expected, "+1XXX5550100", LOGGED));
    }

    @Test
    void readsWhatWasRecordedOfAFailedText() throws IOException {
        assertThat(read(recorded("failed")).orElseThrow().receipt())
                .isEqualTo(new Receipt(
                        "1077257a-92f3-5ca3-bc97-6a915b310625",
                        Verdict.UNEXPLAINED,
                        ACCEPTED.plusMillis(1),
                        new BigDecimal("0.00645"),
                        1420L));
    }

    @Test
    void takesEveryFieldOfTheDeliveryAsOptional() {
        Receipt bare = new Receipt("m-1", Verdict.UNEXPLAINED, ACCEPTED, null, null);

        assertThat(read(line("m-1", "2016-06-28 00:40:34.558", "\"status\":\"FAILURE\"")))
                .contains(new Reported(bare, "", LOGGED));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-18 13:54:35.51, 2021-04-18T13:54:35.510Z",
        "2021-04-18 13:54:35, 2021-04-18T13:54:35Z",
        "2021-04-18 13:54:35.123456, 2021-04-18T13:54:35.123456Z",
    })
    void readsTimesWhoseFractionIsShort(String written, Instant expected) {
        assertThat(read(line("m-1", written, "\"status\":\"SUCCESS\""))
                        .orElseThrow()
                        .receipt()
                        .acceptedAt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"priceInUSD\":-1,\"dwellTimeMs\":-5' | below nothing",
                "'\"priceInUSD\":\"free\",\"dwellTimeMs\":\"long\"' | words",
                "'\"priceInUSD\":1e400,\"dwellTimeMs\":99999999999999999999' | beyond what the table keeps",
                "'\"priceInUSD\":1e-90,\"dwellTimeMs\":1.5' | finer than what the table keeps",
                "'\"priceInUSD\":null,\"dwellTimeMs\":null' | nulls",
            })
    void leavesOutAPriceOrATimeThatIsNone(String delivery, String why) {
        Receipt receipt = read(line(
                        "m-1", "2016-06-28 00:40:34.558", "\"delivery\":{" + delivery + "},\"status\":\"SUCCESS\""))
                .orElseThrow()
                .receipt();

        assertThat(receipt.priceUsd()).as(why).isNull();
        assertThat(receipt.dwellMillis()).as(why).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | empty",
                "not json | no JSON",
                "[] | no object",
                "{} | nothing in it",
                "{\"notification\":{\"messageId\":\"m\",\"timestamp\":\"2016-06-28 00:40:34.5\"}} | no status",
                "{\"notification\":{\"messageId\":\"m\",\"timestamp\":\"2016-06-28 00:40:34.5\"},\"status\":\"MAYBE\"} | other status",
                "{\"notification\":{\"timestamp\":\"2016-06-28 00:40:34.5\"},\"status\":\"SUCCESS\"} | no id",
                "{\"notification\":{\"messageId\":\"#control\",\"timestamp\":\"2016-06-28 00:40:34.5\"},\"status\":\"SUCCESS\"} | no id of SNS",
                "{\"notification\":{\"messageId\":\"m\"},\"status\":\"SUCCESS\"} | no time",
                "{\"notification\":{\"messageId\":\"m\",\"timestamp\":\"yesterday\"},\"status\":\"SUCCESS\"} | a time that is none",
            })
    void findsALineOfAnotherFormMalformed(String line, String why) {
        assertThat(read(line)).as(why).isEmpty();
    }

    @Test
    void showsNoNumberAndNoLineWhenPrinted() {
        LogEvent event = new LogEvent(
                LOGGED,
                line(
                        "m-1",
                        "2016-06-28 00:40:34.5",
                        "\"delivery\":{\"destination\":\"+15555550100\"},\"status\":\"SUCCESS\""));

        assertThat(event.toString() + DeliveryLog.read(event)).contains("m-1").doesNotContain("5550100");
    }

    private static Optional<Reported> read(String line) {
        return DeliveryLog.read(new LogEvent(LOGGED, line));
    }

    private static String line(String messageId, String timestamp, String rest) {
        return "{\"notification\":{\"messageId\":\"" + messageId + "\",\"timestamp\":\"" + timestamp + "\"}," + rest
                + "}";
    }

    private static String recorded(String name) throws IOException {
        JsonNode events = new ObjectMapper()
                .readTree(Path.of("../../infrastructure/events/delivery-logs.json")
                        .toFile());
        return events.get(name).toString();
    }
}
