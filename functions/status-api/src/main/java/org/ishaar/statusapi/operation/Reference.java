package org.ishaar.statusapi.operation;

import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.http.PercentCoding;
import org.ishaar.statusapi.http.ProblemException;
import org.ishaar.statusapi.http.ProblemType;

/** A complaint's reference in a path, where a tilde stands for the slash that a gateway would take for its own. */
final class Reference {

    private static final String FIELD = "complaintId";
    private static final String RULE =
            "must be 1 to 64 characters of letters, digits, - . _ and ~, which stands for the / of a reference";

    private Reference() {}

    static ComplaintId in(Call call) {
        String given = call.route().variable(call.request().path());
        ComplaintId id = PercentCoding.decode(given)
                .filter(decoded -> decoded.indexOf('/') < 0)
                .map(decoded -> decoded.replace('~', '/'))
                .flatMap(ComplaintId::parse)
                .orElseThrow(() -> ProblemException.invalid(FIELD, RULE));
        call.concerns(id);
        return id;
    }

    static ProblemException unknown() {
        return ProblemException.of(
                ProblemType.UNKNOWN_COMPLAINT, "there is no complaint of this reference that you may see");
    }
}
