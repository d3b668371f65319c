package org.ishaar.statusapi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.ishaar.statusapi.http.AcceptedLanguages;
import org.ishaar.statusapi.http.ApiRequest;
import org.ishaar.statusapi.http.Caller;
import org.ishaar.statusapi.http.ProblemException;
import org.ishaar.statusapi.http.ProblemType;
import org.ishaar.statusapi.http.Problems;
import org.ishaar.statusapi.http.Reply;
import org.ishaar.statusapi.http.Route;
import org.ishaar.statusapi.operation.Call;
import org.ishaar.statusapi.operation.Cursors;
import org.ishaar.statusapi.operation.GetComplaint;
import org.ishaar.statusapi.operation.GetHistory;
import org.ishaar.statusapi.operation.ListStatuses;
import org.ishaar.statusapi.operation.ListUnreachable;
import org.ishaar.statusapi.operation.Operation;
import org.ishaar.statusapi.operation.QueryComplaints;
import org.ishaar.statusapi.record.Records;
import org.ishaar.statusapi.record.StoreException;

/** Who may call what: token, path, method, scope, in this order, then the operation. Every call leaves an audit line. */
final class StatusApi {

    private static final String NOT_NOW = "the record could not be read just now; nothing was changed";

    private final Map<Route, Operation> operations = new EnumMap<>(Route.class);
    private final AcceptedLanguages languages;

    StatusApi(StatusApiSettings settings, Records records) {
        Cursors cursors = new Cursors(settings.cursorKeys());
        operations.put(Route.GET_COMPLAINT, new GetComplaint(records));
        operations.put(Route.GET_HISTORY, new GetHistory(records, cursors));
        operations.put(Route.QUERY_COMPLAINTS, new QueryComplaints(records));
        operations.put(Route.LIST_UNREACHABLE, new ListUnreachable(records, cursors));
        operations.put(Route.LIST_STATUSES, new ListStatuses());
        languages = new AcceptedLanguages(settings.defaultLanguage());
    }

    // The caller must get an answer in the form promised, whatever is wrong here; the log line has the class of it.
    @SuppressWarnings("checkstyle:IllegalCatch")
    Reply answer(ApiRequest request, Audit audit) {
        Reply reply;
        try {
            reply = permitted(request, audit);
        } catch (ProblemException problem) {
            audit.problem(problem.type().uri());
            reply = Problems.reply(problem);
        } catch (StoreException store) {
            audit.failed(store.code());
            reply = Problems.reply(ProblemException.of(
                    store.isThrottled() ? ProblemType.TOO_MANY_REQUESTS : ProblemType.UNAVAILABLE, NOT_NOW));
        } catch (RuntimeException defect) {
            audit.failed(defect);
            reply = Problems.reply(ProblemException.of(ProblemType.INTERNAL_ERROR, "the error has been recorded"));
        }
        audit.write(reply.status());
        return reply;
    }

    private Reply permitted(ApiRequest request, Audit audit) {
        Caller caller = request.caller();
        if (caller == null) {
            throw ProblemException.with(ProblemType.UNAUTHORIZED, "send a bearer token", "www-authenticate", "Bearer");
        }
        audit.caller(caller);
        Route route = Route.of(request.method(), request.path());
        Call call = new Call(request, route, languages.best(request.header("accept-language")));
        audit.call(call);
        if (!caller.scopes().contains(route.scope())) {
            throw ProblemException.with(
                    ProblemType.INSUFFICIENT_SCOPE,
                    "this operation needs the scope " + route.scope(),
                    "www-authenticate",
                    "Bearer error=\"insufficient_scope\", scope=\"" + route.scope() + "\"");
        }
        return Objects.requireNonNull(operations.get(route)).answer(call);
    }
}
