package org.ishaar.deployment.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ishaar.deployment.decision.Answered;
import org.ishaar.deployment.decision.Kept;
import org.ishaar.deployment.decision.Note;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The note as the item {@code #sms-account} of the ledger's table, beside {@code #control}: no reference has a #. */
final class NoteItem {

    static final Map<String, AttributeValue> KEY = Map.of(
            "complaintId", AttributeValue.fromS("#sms-account"), "changeId", AttributeValue.fromS("#sms-account"));

    private NoteItem() {}

    static Map<String, AttributeValue> of(Note note) {
        Map<String, AttributeValue> kept = new HashMap<>();
        note.kept().forEach((name, of) -> kept.put(name, of(of)));
        Map<String, AttributeValue> item = new HashMap<>(KEY);
        item.put("revision", AttributeValue.fromN(Long.toString(note.revision())));
        item.put("kept", AttributeValue.fromM(kept));
        item.put(
                "answered",
                AttributeValue.fromL(note.answered().stream().map(NoteItem::of).toList()));
        return item;
    }

    static Note read(Map<String, AttributeValue> item) {
        Map<String, Kept> kept = new HashMap<>();
        value(item, "kept").m().forEach((name, of) -> kept.put(name, kept(of.m())));
        List<Answered> answered = new ArrayList<>();
        value(item, "answered").l().forEach(of -> answered.add(answered(of.m())));
        return new Note(Long.parseLong(value(item, "revision").n()), kept, answered);
    }

    private static AttributeValue of(Kept kept) {
        return AttributeValue.fromM(Map.of(
                "found",
                AttributeValue.fromS(kept.found()),
                "ours",
                AttributeValue.fromL(new TreeSet<>(kept.ours())
                        .stream().map(AttributeValue::fromS).toList())));
    }

    private static Kept kept(Map<String, AttributeValue> item) {
        Set<String> ours = new TreeSet<>();
        value(item, "ours").l().forEach(one -> ours.add(one.s()));
        return new Kept(value(item, "found").s(), ours);
    }

    private static AttributeValue of(Answered answered) {
        return AttributeValue.fromM(Map.of(
                "requestId",
                AttributeValue.fromS(answered.requestId()),
                "reason",
                AttributeValue.fromS(answered.reason())));
    }

    private static Answered answered(Map<String, AttributeValue> item) {
        return new Answered(value(item, "requestId").s(), value(item, "reason").s());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        @Nullable AttributeValue value = item.get(name);
        return Objects.requireNonNull(value, "the item #sms-account has no " + name);
    }
}
