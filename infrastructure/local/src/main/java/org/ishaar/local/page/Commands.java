package org.ishaar.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.ishaar.local.http.JsonFields;

/** What can be done from the page: write a complaint, switch a phone, set a fault or the night. */
final class Commands {

    private final Activity activity;
    private final Machine machine;
    private final FaultSwitch faults;

    Commands(Activity activity, Machine machine, FaultSwitch faults) {
        this.activity = activity;
        this.machine = machine;
        this.faults = faults;
    }

    /** Throws an IllegalArgumentException or a RefusedException for what is against the rules. */
    Answer run(String path, JsonNode body) {
        return switch (path) {
            case PageHandler.FOLDER + "complaints" -> write(body);
            case PageHandler.FOLDER + "phones" -> switchPhone(body);
            case PageHandler.FOLDER + "faults" -> setFaults(body);
            default -> Answer.error(404, "there is no such command");
        };
    }

    private Answer write(JsonNode body) {
        ComplaintWrite write =
                ComplaintWrite.read(body, machine.phones().clock().instant());
        write.to(machine.client());
        ObjectNode done = JsonNodeFactory.instance.objectNode().put("complaintId", write.complaintId());
        return Answer.json(200, done.put("cli", write.cli(machine.dynamoDb())));
    }

    private Answer switchPhone(JsonNode body) {
        JsonFields.checkKnown(body, Set.of("id", "mode"), "give id and mode");
        String id = JsonFields.text("id", body.path("id"));
        PhoneMode mode = PhoneMode.named(JsonFields.text("mode", body.path("mode")));
        String number = activity.handsets()
                .numberOf(id)
                .orElseThrow(() -> new RefusedException("id", "there is no such phone: load the page again"));
        activity.modes().set(number, mode);
        activity.handsets().changed(id);
        return Answer.json(200, body);
    }

    private Answer setFaults(JsonNode body) {
        JsonFields.checkKnown(body, Set.of("mode", "quietHours"), "give mode, quietHours, or both");
        FaultMode mode = body.has("mode") ? FaultMode.named(JsonFields.text("mode", body.get("mode"))) : null;
        Boolean quiet = body.has("quietHours") ? JsonFields.flag("quietHours", body.get("quietHours")) : null;
        if (mode != null) {
            faults.set(mode);
        }
        if (quiet != null) {
            faults.setQuiet(quiet);
        }
        return Answer.json(200, faults.json());
    }
}
