package org.ishaar.notifier.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.ishaar.notifier.decision.Contact;
import org.ishaar.notifier.decision.Update;
import org.ishaar.notifier.decision.Update.Malformed;
import org.ishaar.notifier.decision.Update.NewNumber;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.decision.Update.Removed;
import org.jspecify.annotations.Nullable;

/** Says what a record of the complaints table's stream means to us. */
public final class StreamRecords {

    private final Language defaultLanguage;
    private final Clock clock;

    public StreamRecords(Language defaultLanguage, Clock clock) {
        this.defaultLanguage = defaultLanguage;
        this.clock = clock;
    }

    /** The complaint a record is about, as written: what is ordered among itself. */
    public static String keyOf(DynamodbStreamRecord record) {
        return ComplaintItem.text(record.getDynamodb().getKeys().get(ComplaintItem.ID));
    }

    /** Reads one record; empty when it changes nothing that a citizen is told. */
    public Optional<Update> read(DynamodbStreamRecord event) {
        StreamRecord record = event.getDynamodb();
        Written written = new Written(record.getSequenceNumber(), writtenAt(record));
        return switch (event.getEventName()) {
            case "INSERT" -> Optional.of(newStatus(null, after(record, written), written));
            case "MODIFY" -> modified(before(record, written), after(record, written), written);
            case "REMOVE" -> Optional.of(new Removed(before(record, written).complaintId()));
            default -> throw new IllegalArgumentException("a stream record is INSERT, MODIFY or REMOVE");
        };
    }

    private Optional<Update> modified(ComplaintItem before, ComplaintItem after, Written written) {
        if (!before.changeId().equals(after.changeId())) {
            return Optional.of(newStatus(before, after, written));
        }
        boolean newNumber = hasNewNumber(before, after);
        return newNumber ? Optional.of(new NewNumber(after.complaintId(), written)) : Optional.empty();
    }

    private Update newStatus(@Nullable ComplaintItem before, ComplaintItem after, Written written) {
        StatusChange change = after.change(before, written);
        String bad = after.badAttribute();
        if (bad != null) {
            return new Malformed(change, bad);
        }
        return new NewStatus(change, before == null, new Contact(after.phoneNumber()));
    }

    private static boolean hasNewNumber(ComplaintItem before, ComplaintItem after) {
        return after.phoneNumber() != null && !Objects.equals(before.phoneNumber(), after.phoneNumber());
    }

    private ComplaintItem before(StreamRecord record, Written written) {
        return item(record.getOldImage(), record, written);
    }

    private ComplaintItem after(StreamRecord record, Written written) {
        return item(record.getNewImage(), record, written);
    }

    /** The keys complete an image that a stream without images leaves out. */
    private ComplaintItem item(@Nullable Map<String, AttributeValue> image, StreamRecord record, Written written) {
        return new ComplaintItem(image == null ? record.getKeys() : image, defaultLanguage, written.at());
    }

    private Instant writtenAt(StreamRecord record) {
        return record.getApproximateCreationDateTime() == null
                ? clock.instant()
                : record.getApproximateCreationDateTime().toInstant();
    }
}
