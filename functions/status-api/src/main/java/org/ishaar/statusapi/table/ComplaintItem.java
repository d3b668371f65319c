package org.ishaar.statusapi.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Status;
import org.ishaar.statusapi.record.Complaint;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the complaints table. */
final class ComplaintItem {

    private static final int LONGEST_OFFICE = 64;

    private ComplaintItem() {}

    static Map<String, AttributeValue> key(ComplaintId id) {
        return Map.of("complaintId", AttributeValue.fromS(id.value()));
    }

    static Complaint read(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        ComplaintId id = new ComplaintId(attributes.required("complaintId"));
        String office = attributes
                .text("office")
                .filter(given -> !given.isEmpty() && given.length() <= LONGEST_OFFICE)
                .orElse(null);
        Optional<Status> status = Status.parse(attributes.text("status").orElse(null));
        Optional<Instant> changedAt = attributes.time("statusChangedAt");
        if (status.isPresent() && changedAt.isPresent()) {
            ChangeId change = ChangeId.of(changedAt.get(), status.get());
            return new Complaint(id, status.get(), changedAt.get(), office, change);
        }
        return new Complaint(id, null, null, office, malformed(attributes));
    }

    /** As the notifier files an item that is against the contract. */
    private static ChangeId malformed(Attributes attributes) {
        return ChangeId.malformed(
                attributes.text("status").orElse(""),
                attributes.text("statusChangedAt").orElse(""));
    }
}
