package org.ishaar.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier reported of one text, without the words it used: they may repeat the number.
 *
 * @param messageId SNS's id of the text
 * @param verdict the class of what was reported
 * @param acceptedAt when SNS accepted the text, by its own clock
 * @param priceUsd what it cost; null where the log does not say
 * @param dwellMillis milliseconds from acceptance to the carrier's word; null where the log does not say
 */
public record Receipt(
        String messageId,
        Verdict verdict,
        Instant acceptedAt,
        @Nullable BigDecimal priceUsd,
        @Nullable Long dwellMillis) {

    /** Whether the other one says the same of the same text, as a repeated log line does. */
    public boolean saysTheSameAs(Receipt other) {
        return messageId.equals(other.messageId) && verdict == other.verdict;
    }
}
