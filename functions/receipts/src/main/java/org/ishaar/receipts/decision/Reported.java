package org.ishaar.receipts.decision;

import java.time.Instant;
import org.ishaar.complaint.Receipt;

/**
 * One line of a delivery log.
 *
 * @param receipt what it says of the text
 * @param destination the number it names, empty where it names none; for the hash alone
 * @param loggedAt when CloudWatch Logs got the line
 */
public record Reported(Receipt receipt, String destination, Instant loggedAt) {

    /** Without the number. */
    @Override
    public String toString() {
        return "Reported[" + receipt.messageId() + "]";
    }
}
