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

/**
 * One version of a complaint as case management writes it, and what the contract says of it, told independently.
 *
 * @param effectiveAt what the contract reads in {@code changedAt}; null where that is no time
 */
record Item(
        String complaintId,
        String status,
        String changedAt,
        @Nullable String number,
        @Nullable String language,
        @Nullable Instant effectiveAt,
        ChangeKey key) {

    private static final Pattern STATUS = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @SuppressWarnings("checkstyle:ParameterNumber") // As many as an item has attributes.
    static Item of(
            String complaintId, String status, String changedAt, @Nullable String number, @Nullable String language) {
        Instant at = effectiveAt(changedAt);
        String changeId = at != null && isGood(status)
                ? MILLIS.format(at) + "#" + status
                : ChangeId.malformed(status, changedAt).value();
        return new Item(complaintId, status, changedAt, number, language, at, new ChangeKey(complaintId, changeId));
    }

    boolean isMalformed() {
        return effectiveAt == null || !isGood(status);
    }

    private static boolean isGood(String status) {
        return STATUS.matcher(status).matches();
    }

    private static @Nullable Instant effectiveAt(String changedAt) {
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
        return of(complaintId, otherStatus, otherTime, number, language);
    }

    Item withNumber(@Nullable String other) {
        return new Item(complaintId, status, changedAt, other, language, effectiveAt, key);
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
