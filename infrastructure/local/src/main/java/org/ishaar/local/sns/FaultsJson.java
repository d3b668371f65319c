package org.ishaar.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.ishaar.local.http.JsonFields;

/** Faults as JSON; what is wrong with it is told by the field's name, in an IllegalArgumentException. */
public final class FaultsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> FIELDS = Set.of("faults", "seed");

    private FaultsJson() {}

    /** Sets what the JSON says, all or nothing. */
    public static void set(Faults faults, String json) {
        JsonNode asked = JsonFields.object(json);
        JsonFields.checkKnown(asked, FIELDS, "give faults and, if you like, seed");
        List<Fault> read = JsonFields.list("faults", asked.path("faults"), FaultFields::read);
        if (asked.has("seed")) {
            faults.seed(JsonFields.wholeLong("seed", asked.get("seed")));
        }
        faults.set(read);
    }

    static ObjectNode shown(Faults faults) {
        ObjectNode shown = JSON.objectNode().put("seed", faults.seed());
        ArrayNode list = shown.putArray("faults");
        faults.inForce().forEach(fault -> list.add(shown(fault)));
        ObjectNode calls = shown.putObject("calls").put("total", faults.calls());
        for (FaultKind kind : FaultKind.values()) {
            calls.put(kind.name(), faults.calls(kind));
        }
        return shown;
    }

    private static ObjectNode shown(Fault fault) {
        ObjectNode shown = JSON.objectNode().put("kind", fault.kind().name()).put("share", fault.share());
        fault.times().ifPresent(times -> shown.put("times", times));
        fault.phoneNumber().ifPresent(number -> shown.put("phoneNumber", number));
        FaultKind kind = fault.kind();
        if (kind.takes("delayMs")) {
            shown.put("delayMs", fault.delay().toMillis());
        }
        if (kind.takes("status")) {
            shown.put("status", fault.status());
        }
        if (kind.takes("code")) {
            shown.put("code", fault.code());
        }
        if (kind.takes("perSecond")) {
            shown.put("perSecond", fault.perSecond());
        }
        if (kind.takes("accepts")) {
            shown.put("accepts", fault.accepts());
        }
        return shown;
    }
}
