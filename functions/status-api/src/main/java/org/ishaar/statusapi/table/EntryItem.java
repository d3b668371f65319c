package org.ishaar.statusapi.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.Written;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.EntryKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the notifications table, as far as others may see it. */
final class EntryItem {

    private EntryItem() {}

    static Map<String, AttributeValue> key(EntryKey key) {
        return Map.of(
                "complaintId",
                AttributeValue.fromS(key.complaint().value()),
                "changeId",
                AttributeValue.fromS(key.change().value()));
    }

    static Entry read(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new Entry(
                new EntryKey(
                        new ComplaintId(attributes.required("complaintId")),
                        new ChangeId(attributes.required("changeId"))),
                Status.parse(attributes.text("status").orElse(null)).orElse(null),
                attributes.time("statusChangedAt").orElse(null),
                attributes.text("office").orElse(null),
                attributes.required("language"),
                new Written(attributes.text("sequence").orElse(null), Instant.parse(attributes.required("writtenAt"))),
                text(attributes),
                steps(attributes),
                attributes.time("unreachableSince").orElse(null));
    }

    private static Entry.@Nullable Text text(Attributes attributes) {
        return attributes
                .number("segments")
                .map(segments -> new Entry.Text(segments, attributes.required("encoding")))
                .orElse(null);
    }

    private static List<Entry.Step> steps(Attributes attributes) {
        return attributes.maps("history").stream().map(EntryItem::step).toList();
    }

    private static Entry.Step step(Attributes step) {
        return new Entry.Step(
                step.required("state"), step.text("reason").orElse(null), Instant.parse(step.required("at")));
    }
}
