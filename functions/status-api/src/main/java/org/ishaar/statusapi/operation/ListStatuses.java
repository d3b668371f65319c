package org.ishaar.statusapi.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.complaint.Status;
import org.ishaar.statusapi.http.QueryString;
import org.ishaar.statusapi.http.Reply;

/** What every status, state and reason means, in words for the counter and the phone. Made once for each language. */
public final class ListStatuses implements Operation {

    private final Map<Language, ObjectNode> bodies;

    public ListStatuses() {
        Sentences sentences = Sentences.load();
        bodies = Catalogue.load().languages().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> body(sentences, language)));
    }

    @Override
    public Reply answer(Call call) {
        QueryString.parse(call.request().query(), Set.of());
        ObjectNode body = bodies.get(call.language());
        if (body == null) {
            throw new IllegalStateException("no catalogue in " + call.language());
        }
        return Answers.ofGet(call, body, Storing.AN_HOUR);
    }

    private static ObjectNode body(Sentences sentences, Language language) {
        Catalogue catalogue = Catalogue.load();
        ObjectNode json = Json.object().put("catalogueVersion", catalogue.version());
        ArrayNode statuses = json.putArray("statuses");
        catalogue.codes().forEach(status -> statuses.add(status(catalogue, status, language)));
        ArrayNode states = json.putArray("notificationStates");
        for (State state : State.values()) {
            sentences(states.addObject().put("state", state.name()), sentences, state);
        }
        ArrayNode reasons = json.putArray("notificationReasons");
        for (Reason reason : Reason.values()) {
            ObjectNode item = reasons.addObject().put("reason", reason.name());
            sentences(item.put("state", reason.state().name()), sentences, reason);
        }
        return json;
    }

    private static ObjectNode status(Catalogue catalogue, Status status, Language language) {
        ObjectNode json = Json.object();
        Json.status(json, status, language);
        Json.byLanguage(json.putObject("meanings"), status, catalogue::meaning);
        Json.byLanguage(json.putObject("nextSteps"), status, catalogue::nextStep);
        return json.put("texted", catalogue.texted(status));
    }

    private static void sentences(ObjectNode json, Sentences sentences, Enum<?> stateOrReason) {
        ObjectNode words = json.putObject("sentences");
        sentences.of(stateOrReason).forEach(words::put);
    }
}
