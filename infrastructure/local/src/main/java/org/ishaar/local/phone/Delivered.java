package org.ishaar.local.phone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** A text that reached a phone, with the message attributes it was published with. */
public record Delivered(Instant at, String messageId, String to, String text, Map<String, String> attributes) {

    private static final String SENDER_ID = "AWS.SNS.SMS.SenderID";

    public Delivered {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        attributes = Map.copyOf(attributes);
    }

    public Optional<String> senderId() {
        return Optional.ofNullable(attributes.get(SENDER_ID));
    }

    /** Neither number nor text: this may end up in a log. */
    @Override
    public String toString() {
        return "Delivered[" + messageId + " at " + at + "]";
    }
}
