package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Status;

/** What the page has to know to begin. */
final class Facts {

    /** The first complaint of the sample. */
    private static final String SAMPLE = "2026/3101/118";

    private final FaultSwitch faults;

    Facts(FaultSwitch faults) {
        this.faults = faults;
    }

    ObjectNode state() {
        Catalogue catalogue = Catalogue.load();
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ArrayNode languages = state.putArray("languages");
        catalogue.languages().forEach(language -> languages.add(language.code()));
        ArrayNode codes = state.putArray("codes");
        catalogue.codes().forEach(code -> codes.add(code(catalogue, code)));
        state.set("faults", faults.json());
        state.putObject("sample").put("complaintId", SAMPLE);
        return state;
    }

    private static ObjectNode code(Catalogue catalogue, Status status) {
        ObjectNode code = JsonNodeFactory.instance.objectNode().put("code", status.code());
        ObjectNode labels = code.putObject("labels");
        catalogue.languages().forEach(language -> labels.put(language.code(), catalogue.label(status, language)));
        return code;
    }
}
