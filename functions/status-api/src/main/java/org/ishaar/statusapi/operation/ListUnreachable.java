package org.ishaar.statusapi.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ishaar.statusapi.http.ProblemException;
import org.ishaar.statusapi.http.QueryString;
import org.ishaar.statusapi.http.Reply;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.Records;
import org.ishaar.statusapi.record.UnreachableKey;
import org.ishaar.statusapi.record.UnreachablePage;
import org.ishaar.statusapi.record.UnreachableQuery;

/** Whose latest change did not reach its citizen, longest waiting first, so that the office calls or writes. */
public final class ListUnreachable implements Operation {

    private static final int LONGEST_OFFICE = 64;

    private final Unreachable unreachable;
    private final Cursors cursors;

    public ListUnreachable(Records records, Cursors cursors) {
        this.unreachable = new Unreachable(records);
        this.cursors = cursors;
    }

    @Override
    public Reply answer(Call call) {
        QueryString query = QueryString.parse(call.request().query(), Set.of("office", "since", "cursor"));
        UnreachableQuery first = first(query);
        query.find("cursor").ifPresent(Cursors::check);
        UnreachableQuery asked =
                query.find("cursor").map(cursor -> after(first, cursor)).orElse(first);
        UnreachablePage page = unreachable.page(asked);
        List<Entry> entries = unreachable.stillSo(page.keys());
        entries.forEach(entry -> call.concerns(entry.key().complaint()));
        return Answers.ofGet(call, json(call, asked, page, entries), Storing.NEVER);
    }

    private static UnreachableQuery first(QueryString query) {
        String office = query.find("office")
                .filter(given -> !given.isEmpty() && given.codePointCount(0, given.length()) <= LONGEST_OFFICE)
                .orElseThrow(() -> ProblemException.invalid(
                        "office", "must be given, with 1 to 64 characters; - for complaints without an office"));
        Instant since = query.find("since")
                .map(given -> Rfc3339.parse(given)
                        .orElseThrow(() -> ProblemException.invalid(
                                "since", "must be a time as in RFC 3339, such as 2026-11-02T08:00:00Z")))
                .orElse(null);
        return new UnreachableQuery(office, since, null);
    }

    private UnreachableQuery after(UnreachableQuery first, String cursor) {
        String[] place = cursors.open(list(first), cursor).split("\n", -1);
        return first.after(new UnreachableKey(place[0], place[1], place[2]));
    }

    private ObjectNode json(Call call, UnreachableQuery asked, UnreachablePage page, List<Entry> entries) {
        ObjectNode json = Json.object().put("office", asked.office());
        ArrayNode complaints = json.putArray("complaints");
        entries.forEach(entry -> complaints.add(complaint(call, entry)));
        UnreachableKey last = page.last();
        if (last != null) {
            String place = String.join("\n", last.complaintId(), last.changeId(), last.since());
            json.put("nextCursor", cursors.seal(list(asked), place));
        }
        return json;
    }

    private static ObjectNode complaint(Call call, Entry entry) {
        ObjectNode json =
                Json.object().put("complaintId", entry.key().complaint().value());
        Json.status(json, entry.status(), call.language());
        Json.time(json, "since", entry.changedAt());
        Json.step(json.putObject("notification"), entry.present(), "since");
        return json;
    }

    /** The start of the list is part of it: a cursor is no way around it. */
    private static String list(UnreachableQuery query) {
        return "unreachable\n" + query.since() + "\n" + query.office();
    }
}
