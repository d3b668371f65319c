package org.ishaar.statusapi.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.http.ProblemException;
import org.ishaar.statusapi.http.QueryString;
import org.ishaar.statusapi.http.Reply;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.Records;
import org.ishaar.statusapi.record.WritingOrder;

/** What a complaint went through, newest first in the order of writing. Only while the complaint exists. */
public final class GetHistory implements Operation {

    private static final int USUAL_PAGE = 20;
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]?|100");

    private final Records records;
    private final Cursors cursors;

    public GetHistory(Records records, Cursors cursors) {
        this.records = records;
        this.cursors = cursors;
    }

    @Override
    public Reply answer(Call call) {
        QueryString query = QueryString.parse(call.request().query(), Set.of("limit", "cursor"));
        ComplaintId id = Reference.in(call);
        int limit = query.find("limit").map(GetHistory::limit).orElse(USUAL_PAGE);
        query.find("cursor").ifPresent(Cursors::check);
        if (records.complaint(id).isEmpty()) {
            throw Reference.unknown();
        }
        List<Entry> entries = WritingOrder.newestFirst(records.history(id));
        int from =
                query.find("cursor").map(cursor -> start(entries, id, cursor)).orElse(0);
        return Answers.ofGet(call, page(call, id, entries, new Window(from, limit)), Storing.NEVER);
    }

    private static int limit(String given) {
        if (!PAGE.matcher(given).matches()) {
            throw ProblemException.invalid("limit", "must be a whole number from 1 to 100");
        }
        return Integer.parseInt(given);
    }

    /** The cursor names the last change of the page before. */
    private int start(List<Entry> entries, ComplaintId id, String cursor) {
        String last = cursors.open(list(id), cursor);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().change().value().equals(last)) {
                return i + 1;
            }
        }
        throw Cursors.unknown();
    }

    private ObjectNode page(Call call, ComplaintId id, List<Entry> entries, Window window) {
        int end = Math.min(entries.size(), window.from + window.limit);
        ObjectNode json = Json.object().put("complaintId", id.value());
        ArrayNode changes = json.putArray("changes");
        entries.subList(window.from, end).forEach(entry -> changes.add(Json.change(entry, call.language())));
        if (end < entries.size()) {
            json.put(
                    "nextCursor",
                    cursors.seal(list(id), entries.get(end - 1).key().change().value()));
        }
        return json;
    }

    private static String list(ComplaintId id) {
        return "history\n" + id.value();
    }

    private record Window(int from, int limit) {}
}
