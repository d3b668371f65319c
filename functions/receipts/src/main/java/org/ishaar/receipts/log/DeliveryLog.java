package org.ishaar.receipts.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.receipts.decision.CarrierWords;
import org.ishaar.receipts.decision.Reported;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line that SNS logs of a text: {@code notification} and {@code status} are needed, every field of
 * {@code delivery} may be missing (SNS developer guide, "Monitoring SMS activity", and published logs).
 */
public final class DeliveryLog {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** SNS's are UUIDs; whatever else is in the place of one must not become a key. */
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /** {@code 2016-06-28 00:40:34.558}, in UTC; a trailing zero of the fraction is left out. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();

    /** A price is a few cents; what has more digits than the table can keep is none. */
    private static final BigDecimal ABSURD_PRICE = new BigDecimal(1000);

    private static final int MOST_DECIMALS = 20;

    private DeliveryLog() {}

    /** Empty when the line is not of that form. */
    public static Optional<Reported> read(LogEvent event) {
        try {
            JsonNode line = JSON.readTree(event.message());
            return verdict(line)
                    .flatMap(verdict -> receipt(line, verdict))
                    .map(receipt -> new Reported(receipt, destination(line), event.loggedAt()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Verdict> verdict(JsonNode line) {
        return switch (line.path("status").asText()) {
            case "SUCCESS" -> Optional.of(Verdict.DELIVERED);
            case "FAILURE" ->
                Optional.of(CarrierWords.verdictOn(
                        line.at("/delivery/providerResponse").asText()));
            default -> Optional.empty();
        };
    }

    private static Optional<Receipt> receipt(JsonNode line, Verdict verdict) {
        String messageId = line.at("/notification/messageId").asText();
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            return Optional.empty();
        }
        return acceptedAt(line.at("/notification/timestamp").asText())
                .map(at -> new Receipt(messageId, verdict, at, price(line), dwellMillis(line)));
    }

    private static Optional<Instant> acceptedAt(String timestamp) {
        try {
            return Optional.of(LocalDateTime.parse(timestamp, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String destination(JsonNode line) {
        return line.at("/delivery/destination").asText();
    }

    private static @Nullable BigDecimal price(JsonNode line) {
        JsonNode price = line.at("/delivery/priceInUSD");
        BigDecimal value = price.isNumber() ? price.decimalValue() : BigDecimal.ONE.negate();
        boolean isSane =
                value.signum() >= 0 && value.compareTo(ABSURD_PRICE) < 0 && Math.abs(value.scale()) <= MOST_DECIMALS;
        return isSane ? value : null;
    }

    private static @Nullable Long dwellMillis(JsonNode line) {
        JsonNode dwell = line.at("/delivery/dwellTimeMs");
        return dwell.isIntegralNumber() && dwell.canConvertToLong() && dwell.asLong() >= 0 ? dwell.asLong() : null;
    }
}
