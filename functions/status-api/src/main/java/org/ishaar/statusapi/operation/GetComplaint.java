package org.ishaar.statusapi.operation;

import java.util.Set;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.http.QueryString;
import org.ishaar.statusapi.http.Reply;
import org.ishaar.statusapi.record.Complaint;
import org.ishaar.statusapi.record.Records;

/** Where one complaint stands. */
public final class GetComplaint implements Operation {

    private final Records records;

    public GetComplaint(Records records) {
        this.records = records;
    }

    @Override
    public Reply answer(Call call) {
        QueryString.parse(call.request().query(), Set.of());
        ComplaintId id = Reference.in(call);
        Complaint complaint = records.complaint(id).orElseThrow(Reference::unknown);
        return Answers.ofGet(
                call,
                Json.complaint(
                        complaint, records.entry(complaint.presentEntry()).orElse(null), call.language()),
                Storing.NEVER);
    }
}
