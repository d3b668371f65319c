package org.ishaar.statusapi.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.BiFunction;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.UtcMillis;
import org.ishaar.statusapi.record.Complaint;
import org.ishaar.statusapi.record.Entry;
import org.jspecify.annotations.Nullable;

/** The parts that bodies have in common. What is not known is left out, never null. */
final class Json {

    /** What stands for a status that cannot be read, as the catalogue has it for codes it does not know. */
    private static final Status UNREADABLE = new Status("OTHER");

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A complaint with the notification of its present change; none where the ledger has not filed it yet. */
    static ObjectNode complaint(Complaint complaint, @Nullable Entry entry, Language language) {
        ObjectNode json = object().put("complaintId", complaint.id().value());
        status(json, complaint.status(), language);
        time(json, "since", complaint.changedAt());
        text(json, "office", complaint.office());
        if (entry != null) {
            step(json.putObject("notification"), entry.present(), "since");
        }
        return json;
    }

    /** A change with all that became of its notification. */
    static ObjectNode change(Entry entry, Language language) {
        ObjectNode json = object();
        status(json, entry.status(), language);
        time(json, "since", entry.changedAt());
        text(json, "office", entry.office());
        ObjectNode notification = json.putObject("notification");
        step(notification, entry.present(), "since");
        notification.put("language", entry.language());
        Entry.Text text = entry.text();
        if (text != null) {
            notification.put("segments", text.segments()).put("encoding", text.encoding());
        }
        var steps = notification.putArray("steps");
        entry.steps().forEach(step -> step(steps.addObject(), step, "at"));
        return json;
    }

    static void status(ObjectNode json, @Nullable Status known, Language language) {
        Status status = known == null ? UNREADABLE : known;
        json.put("status", status.code());
        json.put("label", Catalogue.load().label(status, language));
        byLanguage(json.putObject("labels"), status, Catalogue.load()::label);
    }

    static void byLanguage(ObjectNode json, Status status, BiFunction<Status, Language, String> words) {
        Catalogue.load().languages().forEach(language -> json.put(language.code(), words.apply(status, language)));
    }

    static void step(ObjectNode json, Entry.Step step, String time) {
        json.put("state", step.state());
        text(json, "reason", step.reason());
        time(json, time, step.at());
    }

    static void time(ObjectNode json, String name, @Nullable Instant at) {
        if (at != null) {
            json.put(name, UtcMillis.of(at));
        }
    }

    private static void text(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
