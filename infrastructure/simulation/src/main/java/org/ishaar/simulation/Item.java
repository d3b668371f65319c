package org.ishaar.simulation;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishaar.complaint.ChangeId;
import org.jspecify.annotations.Nullable;

/** One version of a complaint as case management writes it, and what the contract says of it, told independently. */
record Item(
        String complaintId,
        String status,
        String changedAt,
        @Nullable String number,
        @Nullable String language) {

    private static final Pattern STATUS = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    ChangeKey key() {
        Instant at = effectiveAt();
        boolean good = at != null && STATUS.matcher(status).matches();
        String changeId = good
                ? MILLIS.format(at) + "#" + status
                : ChangeId.malformed(status, changedAt).value();
        return new ChangeKey(complaintId, changeId);
    }

    boolean isMalformed() {
        return effectiveAt() == null || !STATUS.matcher(status).matches();
    }

    @Nullable
    Instant effectiveAt() {
        try {
            return OffsetDateTime.parse(changedAt).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean inFrench() {
        return "fr".equals(language);
    }

    Item with(String otherStatus, String otherTime) {
        return new Item(complaintId, otherStatus, otherTime, number, language);
    }

    Item withNumber(@Nullable String other) {
        return new Item(complaintId, status, changedAt, other, language);
    }

    Map<String, AttributeValue> image() {
        Map<String, AttributeValue> image = new HashMap<>();
        image.put("complaintId", new AttributeValue(complaintId));
        image.put("status", new AttributeValue(status));
        image.put("statusChangedAt", new AttributeValue(changedAt));
        if (number != null) {
            image.put("phoneNumber", new AttributeValue(number));
        }
        if (language != null) {
            image.put("language", new AttributeValue(language));
        }
        return image;
    }
}
