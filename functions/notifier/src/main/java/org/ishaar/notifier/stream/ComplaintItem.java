package org.ishaar.notifier.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.jspecify.annotations.Nullable;

/** One image of an item of the complaints table, judged by the contract with case management. */
final class ComplaintItem {

    static final String ID = "complaintId";
    private static final String STATUS = "status";
    private static final String CHANGED_AT = "statusChangedAt";

    /** A clerk may date a step for tomorrow; more is a typing error. */
    private static final Duration MOST_AHEAD = Duration.ofHours(24);

    /** An office code longer than this is none; it is shown by the API only, so the text goes out all the same. */
    private static final int LONGEST_OFFICE = 64;

    private final Map<String, AttributeValue> image;
    private final Language defaultLanguage;
    private final Optional<ComplaintId> complaintId;
    private final Optional<Status> status;
    private final Optional<Instant> changedAt;
    private final ChangeId changeId;

    ComplaintItem(Map<String, AttributeValue> image, Language defaultLanguage, Instant writtenAt) {
        this.image = image;
        this.defaultLanguage = defaultLanguage;
        complaintId = ComplaintId.parse(string(ID));
        status = Status.parse(string(STATUS));
        changedAt = ChangedAt.parse(string(CHANGED_AT)).filter(at -> !at.isAfter(writtenAt.plus(MOST_AHEAD)));
        changeId = badAttribute() == null ? ChangeId.of(changedAt.orElseThrow(), status.orElseThrow()) : malformedId();
    }

    /** The reference, or the hash that an item is filed under whose reference is against the rule. */
    String complaintId() {
        return complaintId.map(ComplaintId::value).orElseGet(() -> ChangeId.fileUnderHash(text(image.get(ID))));
    }

    ChangeId changeId() {
        return changeId;
    }

    /** What the item's status and time are filed under where it is against the rule. */
    ChangeId malformedId() {
        return ChangeId.malformed(text(image.get(STATUS)), text(image.get(CHANGED_AT)));
    }

    /** The first attribute that is against the rule; null when the item is well formed. */
    @Nullable
    String badAttribute() {
        if (complaintId.isEmpty()) {
            return ID;
        }
        if (status.isEmpty()) {
            return STATUS;
        }
        return changedAt.isEmpty() ? CHANGED_AT : null;
    }

    StatusChange change(@Nullable ComplaintItem before, Written written) {
        boolean good = badAttribute() == null;
        return new StatusChange(
                complaintId(),
                changeId(),
                good ? status.orElseThrow() : null,
                good ? changedAt.orElseThrow() : null,
                office(),
                language(),
                written,
                good && before != null ? before.changeId() : null);
    }

    /** As the citizen gave it; some clients write it as a DynamoDB number. */
    @Nullable
    String phoneNumber() {
        AttributeValue value = image.get("phoneNumber");
        if (value == null) {
            return null;
        }
        return value.getS() == null ? value.getN() : value.getS();
    }

    /** A value as text, whatever its type: the same item gives the same text again. */
    static String text(@Nullable AttributeValue value) {
        if (value == null) {
            return "";
        }
        return value.getS() == null ? value.toString() : value.getS();
    }

    private @Nullable String office() {
        String office = string("office");
        return office == null || office.isEmpty() || office.length() > LONGEST_OFFICE ? null : office;
    }

    private Language language() {
        return Language.parse(string("language")).orElse(defaultLanguage);
    }

    private @Nullable String string(String name) {
        AttributeValue value = image.get(name);
        return value == null ? null : value.getS();
    }
}
