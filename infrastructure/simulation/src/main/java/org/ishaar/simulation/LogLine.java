package org.ishaar.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.ishaar.complaint.Verdict;
import org.ishaar.receipts.decision.Reported;
import org.ishaar.receipts.log.DeliveryLog;
import org.ishaar.receipts.log.LogEvent;

/**
 * One line that SNS logs of a text.
 *
 * @param acceptedAt epoch milliseconds
 * @param loggedAt when CloudWatch Logs gets it
 */
record LogLine(String messageId, String number, Verdict verdict, long acceptedAt, long loggedAt) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    Reported read() {
        LogEvent event = new LogEvent(Instant.ofEpochMilli(loggedAt), json());
        return DeliveryLog.read(event).orElseThrow(() -> new IllegalStateException("a line that cannot be read"));
    }

    private String json() {
        String status = verdict == Verdict.DELIVERED ? "SUCCESS" : "FAILURE";
        return "{\"notification\":{\"messageId\":\"" + messageId + "\",\"timestamp\":\""
                + TIME.format(Instant.ofEpochMilli(acceptedAt)) + "\"},\"delivery\":{\"destination\":\"" + number
                + "\",\"priceInUSD\":0.111,\"providerResponse\":\"" + words() + "\"},\"status\":\"" + status + "\"}";
    }

    /** As carriers and SNS put it. */
    private String words() {
        return switch (verdict) {
            case DELIVERED -> "Message has been accepted by phone carrier";
            case NUMBER_REFUSED -> "Invalid phone number";
            case OPTED_OUT -> number + " is opted out";
            case PASSING -> "Phone is currently unreachable/unavailable";
            case NO_QUOTA -> "No quota left for account";
            case ACCOUNT_LIMIT -> "This delivery would exceed max price";
            case UNEXPLAINED -> "Unknown error attempting to reach phone";
        };
    }

    @Override
    public String toString() {
        return messageId + " " + verdict;
    }
}
