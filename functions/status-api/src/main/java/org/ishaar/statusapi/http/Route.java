package org.ishaar.statusapi.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The operations of openapi.yaml, and a test that says so. */
public enum Route {
    GET_COMPLAINT("getComplaint", "GET", "/v1/complaints/{complaintId}", Scopes.READ),
    GET_HISTORY("getHistory", "GET", "/v1/complaints/{complaintId}/history", Scopes.READ),
    QUERY_COMPLAINTS("queryComplaints", "POST", "/v1/complaints/query", Scopes.READ),
    LIST_UNREACHABLE("listUnreachable", "GET", "/v1/unreachable", Scopes.UNREACHABLE),
    LIST_STATUSES("listStatuses", "GET", "/v1/statuses", Scopes.READ);

    private final String operationId;
    private final String method;
    private final String path;
    private final String scope;

    Route(String operationId, String method, String path, String scope) {
        this.operationId = operationId;
        this.method = method;
        this.path = path;
        this.scope = scope;
    }

    /** The route of this request. A path without variables wins over one with, whatever the method. */
    public static Route of(String method, String path) {
        List<Route> there = at(segments(path));
        if (there.isEmpty()) {
            throw ProblemException.of(ProblemType.UNKNOWN_PATH, "nothing is at this path; see the API's description");
        }
        return there.stream()
                .filter(route -> route.method.equals(method))
                .findFirst()
                .orElseThrow(() -> notAllowed(there));
    }

    private static List<Route> at(List<String> path) {
        List<Route> literal = Arrays.stream(values())
                .filter(route -> route.segments().equals(path))
                .toList();
        return literal.isEmpty()
                ? Arrays.stream(values()).filter(route -> route.matches(path)).toList()
                : literal;
    }

    private boolean matches(List<String> path) {
        List<String> segments = segments();
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            boolean fits = isVariable(segments.get(i))
                    ? !path.get(i).isEmpty()
                    : segments.get(i).equals(path.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static ProblemException notAllowed(List<Route> there) {
        String allowed = there.stream().map(route -> route.method).distinct().collect(Collectors.joining(", "));
        return ProblemException.with(ProblemType.METHOD_NOT_ALLOWED, "this path takes " + allowed, "allow", allowed);
    }

    private List<String> segments() {
        return segments(path);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** What stands in the path where the route has its variable. */
    public String variable(String requested) {
        List<String> given = segments(requested);
        List<String> segments = segments();
        for (int i = 0; i < segments.size(); i++) {
            if (isVariable(segments.get(i))) {
                return given.get(i);
            }
        }
        throw new IllegalStateException(operationId + " has no variable in its path");
    }

    public String operationId() {
        return operationId;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String scope() {
        return scope;
    }

    private static final class Scopes {
        private static final String READ = "complaints/read";
        private static final String UNREACHABLE = "complaints/unreachable";
    }
}
