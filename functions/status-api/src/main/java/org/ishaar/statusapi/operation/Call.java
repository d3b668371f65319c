package org.ishaar.statusapi.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.statusapi.http.ApiRequest;
import org.ishaar.statusapi.http.Route;

/** One call of one operation, and which complaints it was about. */
public final class Call {

    private final ApiRequest request;
    private final Route route;
    private final Language language;
    private final List<String> complaints = new ArrayList<>();

    public Call(ApiRequest request, Route route, Language language) {
        this.request = request;
        this.route = route;
        this.language = language;
    }

    public ApiRequest request() {
        return request;
    }

    public Route route() {
        return route;
    }

    /** The language of the labels. */
    public Language language() {
        return language;
    }

    /** The references that the call named or was answered with, for the audit line. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    void concerns(ComplaintId complaint) {
        complaints.add(complaint.value());
    }

    void concerns(Collection<ComplaintId> several) {
        several.forEach(this::concerns);
    }
}
