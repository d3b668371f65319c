package org.ishaar.statusapi.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.http.QueryString;
import org.ishaar.statusapi.http.Reply;
import org.ishaar.statusapi.record.Complaint;
import org.ishaar.statusapi.record.Entry;
import org.ishaar.statusapi.record.EntryKey;
import org.ishaar.statusapi.record.Records;
import org.jspecify.annotations.Nullable;

/** Where up to a hundred complaints stand: two successive reads, in the order asked. */
public final class QueryComplaints implements Operation {

    private final Records records;

    public QueryComplaints(Records records) {
        this.records = records;
    }

    @Override
    public Reply answer(Call call) {
        QueryString.parse(call.request().query(), Set.of());
        List<ComplaintId> asked = QueryBody.references(call.request());
        Set<ComplaintId> distinct = new LinkedHashSet<>(asked);
        call.concerns(distinct);
        Map<ComplaintId, Complaint> found = records.complaints(distinct);
        Map<EntryKey, Entry> entries = records.entries(
                found.values().stream().map(Complaint::presentEntry).toList());
        ObjectNode json = Json.object();
        ArrayNode results = json.putArray("results");
        for (ComplaintId id : asked) {
            results.add(result(call, id, found.get(id), entries));
        }
        return Answers.ofPost(call, json);
    }

    private static ObjectNode result(
            Call call, ComplaintId id, @Nullable Complaint complaint, Map<EntryKey, Entry> entries) {
        ObjectNode json = Json.object().put("complaintId", id.value()).put("found", complaint != null);
        if (complaint != null) {
            json.set("complaint", Json.complaint(complaint, entries.get(complaint.presentEntry()), call.language()));
        }
        return json;
    }
}
